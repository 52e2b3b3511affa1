import { expect, test } from 'vitest';
import { estimate, type Pace, remaining } from '../../../src/commands/session/place.js';
import { reduceSession, startSession } from '../../../src/schedule/session.js';

const quick: Pace = {
  tookMs: new Map([
    ['a', 12],
    ['b', 40_000],
    ['c', 4_000_000],
  ]),
  isNew: (id) => id.startsWith('new'),
  usual: () => ({ newMs: 45_000, reviewMs: 9000 }),
};

test('a question takes a few seconds at least, and three minutes at most', () => {
  const of = (id: string) => estimate([{ id }], quick);
  expect(of('a')).toBe(3000);
  expect(of('b')).toBe(40_000);
  expect(of('c')).toBe(180_000);
});

test('untimed items take as long as this learner takes for new items, or for others', () => {
  expect(estimate([{ id: 'new/a' }], quick)).toBe(45_000);
  expect(estimate([{ id: 'answered/by-a-script' }], quick)).toBe(9000);
  expect(estimate([{ id: 'new/a' }, { id: 'new/b' }, { id: 'b' }], quick)).toBe(130_000);
});

test('a missed item that comes back is counted at once, even after the last question', () => {
  const last = startSession(['a']);
  expect(remaining(last, quick)).toMatchObject({ total: 1, left: 1, again: 0 });
  const answer = { type: 'answered', from: 1, to: 1, tookMs: 0 } as const;
  const missed = reduceSession(last, { ...answer, grade: 'missed' });
  expect(remaining(missed, quick)).toEqual({ total: 2, left: 1, again: 1, estimateMs: 3000 });
  const known = reduceSession(missed, { ...answer, grade: 'knew' });
  expect(remaining(known, quick)).toEqual({ total: 2, left: 0, again: 0, estimateMs: 0 });
});
