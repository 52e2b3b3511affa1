import { describe, expect, test } from 'vitest';
import { sitDown } from '../support/terminal.js';
import { SMALL_DECK, type World, world } from '../support/world.js';

/** A deck of the learner's own, and another that waits for it. */
function twoDecks(): World {
  const at = world();
  at.file('decks/small.md', SMALL_DECK);
  at.file('decks/next.md', '---\nrequires: [small]\n---\n\n## What next?\n\nThis.\n');
  return at;
}

/** The overview on a terminal with this many columns. */
async function overviewAt(at: World, columns: number): Promise<string[]> {
  const learner = sitDown(at, ['--decks', 'decks'], { columns, env: { NO_COLOR: '1' } });
  expect(await learner.ended()).toBe(0);
  return learner.written().trimEnd().split('\r\n');
}

async function answerAll(at: World, grade: string): Promise<void> {
  for (const id of ['fills', 'rule', 'tape']) {
    await at.run(['answer', `small/${id}`, grade, '--decks', 'decks']);
  }
}

describe('the overview', () => {
  test('on a wide terminal has what each command does beside it, in one column', async () => {
    const at = twoDecks();
    expect((await overviewAt(at, 80)).slice(4)).toEqual([
      '  autodiff-tutor study   recall what is due',
      '  autodiff-tutor quiz    be tested',
      '  autodiff-tutor demo    watch the chain rule work',
      '  autodiff-tutor decks   see what there is to learn',
      '  autodiff-tutor --help  all commands',
    ]);
    await answerAll(at, 'knew');
    const steps = (await overviewAt(at, 80)).filter((line) => line.startsWith('  autodiff-tutor'));
    expect(steps).toHaveLength(5);
  });

  test('when all is done for today the columns are still columns', async () => {
    const at = twoDecks();
    await answerAll(at, 'missed');
    const lines = await overviewAt(at, 80);
    expect(lines.slice(-5)).toEqual([
      '  autodiff-tutor study --early  practise what is not due yet',
      '  autodiff-tutor quiz           be tested',
      '  autodiff-tutor demo           watch the chain rule work',
      '  autodiff-tutor decks          see what there is to learn',
      '  autodiff-tutor --help         all commands',
    ]);
    expect(lines.some((line) => line.includes('autodiff-tutor study next --decks decks'))).toBe(
      true,
    );
  });

  test('on a narrow terminal has it below the command, and breaks no command', async () => {
    const at = twoDecks();
    await answerAll(at, 'missed');
    const lines = await overviewAt(at, 40);
    expect(lines.slice(-10)).toEqual([
      '  autodiff-tutor study --early',
      '    practise what is not due yet',
      '  autodiff-tutor quiz',
      '    be tested',
      '  autodiff-tutor demo',
      '    watch the chain rule work',
      '  autodiff-tutor decks',
      '    see what there is to learn',
      '  autodiff-tutor --help',
      '    all commands',
    ]);
    expect(lines.some((line) => line.includes('autodiff-tutor study next --decks decks'))).toBe(
      true,
    );
    expect(lines.filter((line) => line.length > 40)).toEqual([]);
  });
});

test.each([40, 80])(
  'after a session at %i columns, the command that brings an item back is in one piece',
  async (columns) => {
    const at = world();
    const id = 'an-item-with-quite-a-long-name-of-its-own';
    const deck = at.file('small.md', `## What? {#${id}}\n\nThat.\n\n## And? {#b}\n\nThis.\n`);
    const learner = sitDown(at, ['study', deck], { columns });
    await learner.sees('What?');
    learner.press('s');
    await learner.sees('And?');
    learner.press('q');
    expect(await learner.ended()).toBe(0);
    const command = `autodiff-tutor resume small/${id}`;
    const indent = columns === 80 ? '  ' : '';
    expect(learner.written()).toContain(
      `1 item is suspended. To be asked again:\r\n${indent}${command}\r\n`,
    );
    const { stdout } = await at.run(['study', deck], { input: '\nknew\n' });
    expect(stdout).not.toContain('What?');
  },
);
