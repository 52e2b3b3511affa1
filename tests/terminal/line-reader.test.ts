import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { openLineReader } from '../../src/terminal/line-reader.js';

test('lines wait until they are asked for, and the end is the end', async () => {
  const input = new PassThrough();
  const reader = openLineReader(input);
  input.write('one\r\ntwo\nthr');
  expect(await reader.next()).toBe('one');
  expect(await reader.next()).toBe('two');
  const third = reader.next();
  input.end('ee');
  expect(await third).toBe('three');
  expect(await reader.next()).toBeUndefined();
  expect(await reader.next()).toBeUndefined();
});
