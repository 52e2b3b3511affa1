import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIX_CARDS } from '../support/laptops.js';
import { KEY, type LearnerTerminal, sitDown } from '../support/terminal.js';
import { type World, world } from '../support/world.js';

/** A world in which `deck/a` was answered, and a backup of that. */
async function answered(): Promise<World> {
  const at = world();
  const deck = at.file('deck.md', SIX_CARDS);
  await at.run(['config', 'set', 'decks', deck]);
  await at.run(['config', 'set', 'new.perDay', '0']);
  await at.run(['answer', 'deck/a', 'knew']);
  await at.run(['backup', 'kept.tar.gz']);
  await at.run(['answer', 'deck/a', 'missed']);
  return at;
}

const QUESTIONS: readonly [words: string, question: string][] = [
  ['reset', 'Reset them?'],
  ['restore --exact kept.tar.gz', 'Restore it?'],
  ['study', 'Practise early?'],
];

const INTERRUPTIONS: readonly [name: string, interrupt: (learner: LearnerTerminal) => void][] = [
  [
    'Ctrl-C',
    (learner) => {
      learner.press(KEY.ctrlC);
    },
  ],
  [
    'Ctrl-D',
    (learner) => {
      learner.press(KEY.ctrlD);
    },
  ],
  [
    'Ctrl-D behind a letter',
    (learner) => {
      learner.press('y', KEY.ctrlD);
    },
  ],
];

describe.each(INTERRUPTIONS)('%s at a yes-or-no question', (_name, interrupt) => {
  test.each(QUESTIONS)(
    'of %s leaves with 130, nothing changed, and the terminal as it was',
    async (words, question) => {
      const at = await answered();
      await at.run(['answer', 'deck/a', 'knew']);
      const before = await at.run(['stats', '--json']);
      const learner = sitDown(at, words.split(' '), {
        inShell: true,
        env: { PS1: 'status $?> ' },
      });
      await learner.sees(question);
      interrupt(learner);
      await learner.sees('status 130>');
      learner.press('stty -a | grep -o " icanon"\r');
      await learner.sees('\n icanon');
      expect(learner.written()).not.toContain('This is a bug');
      expect(await at.run(['stats', '--json'])).toEqual(before);
      expect(existsSync(join(at.home, 'backups'))).toBe(false);
    },
  );
});

test.each(['SIGTERM', 'SIGINT'])('%s at a yes-or-no question does the same', async (signal) => {
  const at = await answered();
  const learner = sitDown(at, ['reset']);
  await learner.sees('Reset them?');
  learner.kill(signal);
  expect(await learner.ended()).toBe(130);
  expect(learner.written()).not.toContain('This is a bug');
  expect((await at.run(['stats'])).stdout).toContain('1 of 6 items started');
});

test('a yes-or-no question can be stopped and taken up again', async () => {
  const at = await answered();
  const learner = sitDown(at, ['reset'], { inShell: true, env: { PS1: 'status $?> ' } });
  await learner.sees('Reset them?');
  learner.press(KEY.ctrlZ);
  await learner.sees('Stopped', 'status 148>');
  learner.press('stty -a | grep -o " icanon"; fg\r');
  await learner.sees('\n icanon', 'reset\n');
  learner.press('n', KEY.enter);
  await learner.sees('Nothing was changed.', 'status 0>');
});
