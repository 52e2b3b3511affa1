import { expect, test } from 'vitest';
import { sitDown } from '../support/terminal.js';
import { world } from '../support/world.js';

/** The first line that `help` prints for these words. */
async function usage(...words: string[]): Promise<string | undefined> {
  const { status, stdout } = await world().run(['help', ...words]);
  expect(status).toBe(0);
  return stdout.split('\n')[0];
}

test('help shows the help of a command, of one below another, or of all', async () => {
  expect(await usage()).toBe('Usage: autodiff-tutor [options] [command]');
  expect(await usage('study')).toBe('Usage: autodiff-tutor study [options] [deck...]');
  expect(await usage('demo', 'lesson')).toBe('Usage: autodiff-tutor demo lesson [options] [name]');
  expect(await usage('config', 'set')).toContain('config set [options] <key> <value...>');
});

test.each([
  ['40', '--help'],
  ['40', 'study --help'],
  ['40', 'check --help'],
  ['30', '--help'],
])('at %s columns no word of %s is broken', async (columns, words) => {
  const { stdout } = await world().run(words.split(' '), { env: { COLUMNS: columns } });
  const lines = stdout.split('\n').filter((line) => !line.startsWith('Usage: '));
  expect(lines.filter((line) => line.length > Number(columns))).toEqual([]);
});

test('at a terminal of 40 columns no word of a sentence is broken, and no command', async () => {
  const at = world();
  const id = 'why-autodiff/why-gradients';
  for (const words of [
    `answer ${id} knew`,
    `suspend ${id}`,
    `suspend ${id}`,
    `resume ${id}`,
    'undo 3',
    'check',
    'config unset leitner.intervals',
  ]) {
    const learner = sitDown(at, words.split(' '), { columns: 40 });
    expect(await learner.ended()).toBe(0);
    const lines = learner.written().split('\r\n');
    // A command that is longer than a line gets its own, so that it can be copied in one piece.
    const long = lines.filter((line) => line.length > 40 && !line.startsWith('autodiff-tutor '));
    expect(long).toEqual([]);
  }
});
