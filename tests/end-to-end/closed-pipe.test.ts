import { describe, expect, test } from 'vitest';
import { SIX_CARDS } from '../support/laptops.js';
import { world } from '../support/world.js';

const QUIZ = '\n## Pick? {#pick}\n\n- [x] yes\n- [ ] no\n';

/** A world whose shell knows the program, with a deck of which one item was answered. */
async function withProgram() {
  const at = world();
  await at.run(['config', 'set', 'decks', at.file('deck.md', SIX_CARDS + QUIZ)]);
  await at.run(['answer', 'deck/a', 'knew']);
  await at.run(['backup', 'kept.tar.gz']);
  return at;
}

describe('a reader that has gone', () => {
  test.each([
    '',
    'due',
    'due --json',
    'decks',
    'stats',
    'check',
    'config',
    '--help',
    'study --plain',
    'quiz --plain --all',
    'demo',
    'demo --format html',
    'demo lesson',
    'undo',
    'answer deck/b knew',
    'doctor',
    'backup -',
    'restore --yes kept.tar.gz',
    'suspend deck/c',
    'reset --yes',
  ])('is not a failure of %j', async (words) => {
    const at = await withProgram();
    // The program starts when the reader has closed its end.
    const program = `(read go <gate; autodiff-tutor ${words} </dev/null; echo "status $?" >&2)`;
    const { stderr } = await at.shell(`mkfifo gate; ${program} | (exec <&-; echo go >gate)`);
    expect(stderr).toBe('status 0\n');
  });

  test.each([
    ['study --plain', 'nonsense'],
    ['quiz --plain --all', 'nonsense'],
    ['demo -', '{"expr":"x*y","at":{"x":2,"y":3}}'],
  ])('ends %s, whose input has no end', async (words, line) => {
    const at = await withProgram();
    const { stdout, stderr } = await at.shell(
      `yes '${line}' | (autodiff-tutor ${words}; echo "status $?" >&2) | head -1`,
    );
    expect(stderr).toBe('status 0\n');
    expect(stdout.split('\n')).toHaveLength(2);
  });
});

test.skipIf(process.platform !== 'linux')('a full disk is said once', async () => {
  const at = await withProgram();
  const said = await at.shell('autodiff-tutor backup - >/dev/full; echo "status $?" >&2');
  expect(said.stderr).toBe(
    'standard output could not be written: the disk is full.\nSend it elsewhere: backup - > FILE\nstatus 1\n',
  );
  expect((await at.shell('autodiff-tutor due >/dev/full')).stderr).toMatch(
    /^The output could not be written: .*\n$/,
  );
});
