import { PassThrough } from 'node:stream';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { quickEscape } from '../../src/terminal/quick-escape.js';

/** Presses a key and tells its name as soon as a prompt hears it. */
function heard(keys: PassThrough, ...pieces: string[]): Promise<string | undefined> {
  const prompt = createInterface({ input: keys, terminal: true });
  onTestFinished(() => {
    prompt.close();
  });
  return new Promise((resolve) => {
    keys.once('keypress', (_text, { name }: { name?: string }) => {
      resolve(name);
    });
    for (const piece of pieces) keys.emit('data', Buffer.from(piece));
  });
}

function quickly(): PassThrough {
  const keys = new PassThrough();
  quickEscape(keys);
  return keys;
}

test('Escape arrives before Node alone would know that it is not part of another key', async () => {
  const slow = heard(new PassThrough(), '\u001b').then(() => 'slow');
  await expect(Promise.race([slow, heard(quickly(), '\u001b')])).resolves.toBe('escape');
});

test('other keys still begin with it, in one piece or two', async () => {
  await expect(heard(quickly(), '\u001b[A')).resolves.toBe('up');
  await expect(heard(quickly(), '\u001b', '[A')).resolves.toBe('up');
});
