import { expect, test } from 'vitest';
import { ownTimes } from '../../../src/commands/session/own-times.js';
import type { DayRecord } from '../../../src/schedule/day-record.js';

const TODAY = '2026-11-27';

/** A day with these numbers of timed new items and reviews, and these seconds each. */
function day(
  date: string,
  [met, metS]: [number, number],
  [reviews, reviewS]: [number, number],
): DayRecord {
  const ms = { metMs: met * metS * 1000, reviewsMs: reviews * reviewS * 1000 };
  const counts = { met, metTimed: met, reviews, reviewsTimed: reviews };
  return {
    day: date,
    answers: met + reviews,
    tookMs: ms.metMs + ms.reviewsMs,
    ...counts,
    ...ms,
    boxes: [],
  };
}

test('before anything is measured, an item takes what it takes most people', () => {
  expect(ownTimes([], TODAY)).toEqual({ newMs: 20_000, reviewMs: 20_000 });
});

test('a few answers move that a little, many make it the learner’s own', () => {
  const few = ownTimes([day('2026-11-26', [5, 60], [5, 5])], TODAY);
  expect(few).toEqual({ newMs: 40_000, reviewMs: 12_500 });
  const many = ownTimes([day('2026-11-26', [995, 60], [995, 5])], TODAY);
  expect(many.newMs).toBeCloseTo(60_000, -3);
  expect(many.reviewMs).toBeCloseTo(5000, -3);
});

test('what is older than two months does not count', () => {
  expect(ownTimes([day('2026-09-01', [99, 90], [99, 90])], TODAY)).toEqual(ownTimes([], TODAY));
});
