import { expect, test } from 'vitest';
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
