import { expect } from 'vitest';
import type { Finished } from './world.js';

/** Expects a refusal: its status, sentences with these words on standard error, and no stack trace. */
export function expectRefusal(
  { status, stdout, stderr }: Finished,
  wanted: number,
  ...words: readonly string[]
): void {
  expect(status, stdout + stderr).toBe(wanted);
  for (const word of words) expect(stderr).toContain(word);
  expect(stderr).not.toMatch(/\n\s+at .*:\d+/);
  expect(stderr).not.toContain('This is a bug');
}
