import { expect, test } from 'vitest';
import { isThisSession } from '../../src/commands/this-session.js';

/** Whether what was done these many minutes ago, the latest first, belongs to this session. */
function sameSession(...minutesAgo: readonly number[]): boolean {
  const now = 1_000_000_000_000;
  const events = minutesAgo.map((minutes) => ({
    at: { epochMs: now - minutes * 60_000, offset: 0 },
  }));
  return isThisSession(events, { epochMs: now });
}

test('a session goes on while no pause is longer than half an hour', () => {
  expect(sameSession(1, 2, 20, 49)).toBe(true);
  expect(sameSession(1, 2, 33)).toBe(false);
});

test('what was done last may be an hour ago', () => {
  expect(sameSession(59, 80)).toBe(true);
  expect(sameSession(61)).toBe(false);
});

test('nothing, and what a fast clock dated later, is of this session', () => {
  expect(sameSession()).toBe(true);
  expect(sameSession(-500)).toBe(true);
});
