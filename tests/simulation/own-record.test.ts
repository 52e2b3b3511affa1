import { describe, expect, it } from 'vitest';
import type { DayRecord } from '../../src/schedule/day-record.js';
import { fitPace } from '../../src/simulation/fit-pace.js';
import { USUAL_LEARNER } from '../../src/simulation/learner.js';
import { halfLife } from '../../src/simulation/memories/half-life.js';
import { traces } from '../../src/simulation/memories/traces.js';
import { LEAST_REVIEWS, LEAST_TIMED, ownRecord } from '../../src/simulation/own-record.js';
import { simulate } from '../../src/simulation/run.js';
import { FIXED_BOXES } from '../../src/simulation/schedule.js';

/** A day with this many reviews in box 2, a tenth of them missed, ten seconds each, and as many new items, 40 s each. */
function dayWith(reviews: number): DayRecord {
  return {
    day: '2026-11-22',
    answers: 2 * reviews,
    tookMs: 50_000 * reviews,
    met: reviews,
    metTimed: reviews,
    metMs: 40_000 * reviews,
    reviews,
    reviewsTimed: reviews,
    reviewsMs: 10_000 * reviews,
    boxes: [
      { reviewed: 0, missed: 0, elapsed: 0 },
      { reviewed: reviews, missed: reviews / 10, elapsed: 3 * reviews },
    ],
  };
}

describe('a learner’s own record', () => {
  it('says how long items take and how many are missed, over all days', () => {
    expect(ownRecord([dayWith(LEAST_REVIEWS), dayWith(20)])).toMatchObject({
      newSeconds: 40,
      reviewSeconds: 10,
      reviews: LEAST_REVIEWS + 20,
      missRate: 0.1,
      days: 2,
    });
  });

  it('says nothing about too few answers', () => {
    const few = ownRecord([dayWith(LEAST_TIMED - 10)]);
    expect(few).toMatchObject({ newSeconds: undefined, reviewSeconds: undefined });
    expect(few.missRate).toBeUndefined();
    expect(ownRecord([])).toMatchObject({ reviews: 0, missRate: undefined, boxes: [] });
  });
});

describe('how fast a learner forgets', () => {
  it.each([
    [halfLife, 0.6],
    [halfLife, 1.7],
    [traces, 2.5],
  ])('is recovered from a simulated record', (memory, pace) => {
    const learner = { ...USUAL_LEARNER, pace };
    const { boxes } = simulate(FIXED_BOXES, { memory, learner, items: 400, days: 150, seed: 11 });
    const found = fitPace(boxes, FIXED_BOXES, memory, USUAL_LEARNER, 3);
    expect(found / pace).toBeGreaterThan(0.75);
    expect(found / pace).toBeLessThan(1.33);
  });

  it('is bounded if nothing or everything is missed', () => {
    const boxes = (missed: number) => [{ reviewed: 200, missed, elapsed: 200 }];
    const pace = (missed: number) =>
      fitPace(boxes(missed), FIXED_BOXES, halfLife, USUAL_LEARNER, 1);
    expect(pace(0)).toBeGreaterThan(0.04);
    expect(pace(0)).toBeLessThan(0.1);
    expect(pace(200)).toBeGreaterThan(10);
    expect(pace(200)).toBeLessThan(21);
  });
});
