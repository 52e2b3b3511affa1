import { describe, expect, it } from 'vitest';
import { daysToClear, paceOfDay, usualADay } from '../../src/schedule/backlog.js';
import { addDays } from '../../src/schedule/day.js';
import type { DayRecord } from '../../src/schedule/day-record.js';

const TODAY = '2026-11-27';

/** Days with these numbers of reviews and new items each, the last one yesterday. */
function days(...counts: readonly (readonly [reviews: number, met: number])[]): DayRecord[] {
  return counts.map(([reviews, met], index) => ({
    day: addDays(TODAY, index - counts.length),
    ...{ answers: reviews + met, tookMs: 0, met, metTimed: 0, metMs: 0 },
    ...{ reviews, reviewsTimed: 0, reviewsMs: 0, boxes: [] },
  }));
}

/** The limits of a day, in words. */
function pace(
  due: number,
  ahead: Partial<Record<'overdue' | 'done' | 'limit' | 'usual', number>> = {},
): string {
  const { overdue = due, done = 0, limit, usual = 25 } = ahead;
  const facts = { due, overdue, done: () => done, limit, usual: () => usual, newAllowed: 10 };
  const { plan, newAllowed } = paceOfDay(facts);
  if (plan === undefined) return `all, ${newAllowed} new`;
  const asks = plan.isLarge ? ', asked' : '';
  return `${plan.today} of ${plan.due}, ${plan.perDay} a day, ${newAllowed} new${asks}`;
}

describe('a usual day', () => {
  it('is the median of the last days with answers', () => {
    expect(usualADay(days([20, 10], [25, 0], [90, 0]), TODAY)).toBe(30);
    expect(usualADay(days([20, 10], [0, 0], [22, 10]), TODAY)).toBe(32);
  });

  it('is never too small to plan for', () => {
    expect(usualADay([], TODAY)).toBe(15);
    expect(usualADay(days([2, 1]), TODAY)).toBe(15);
  });

  it('does not count today, nor days long ago', () => {
    const [today] = days([400, 0]);
    expect(usualADay([...days([30, 0]), { ...today, day: TODAY } as DayRecord], TODAY)).toBe(30);
    const old = Array.from({ length: 20 }, () => [90, 0] as const);
    const lately = Array.from({ length: 14 }, () => [20, 0] as const);
    expect(usualADay(days(...old, ...lately), TODAY)).toBe(20);
  });
});

describe('a day brings', () => {
  it('all that is due, and new items, on a usual day', () => {
    expect(pace(0)).toBe('all, 10 new');
    expect(pace(25)).toBe('all, 10 new');
    expect(pace(31)).toBe('all, 10 new');
  });

  it('everything due to someone who studies every day, however much that is', () => {
    expect(pace(90, { overdue: 0 })).toBe('all, 10 new');
    expect(pace(90, { overdue: 40 })).toBe('all, 10 new');
  });

  it('a part of what waited after an absence, so that all is cleared in about six days', () => {
    expect(pace(125)).toBe('25 of 125, 25 a day, 0 new, asked');
    expect(pace(180)).toBe('30 of 180, 30 a day, 0 new, asked');
  });

  it('asks the learner only about a large pile', () => {
    expect(pace(75)).toBe('25 of 75, 25 a day, 0 new');
    expect(pace(76)).toBe('25 of 76, 25 a day, 0 new, asked');
  });

  it('never much more than a usual day, however large the backlog', () => {
    expect(pace(100_000)).toBe('33 of 100000, 33 a day, 0 new, asked');
  });

  it('no more once that part is done', () => {
    expect(pace(100, { done: 25 })).toBe('0 of 100, 25 a day, 0 new, asked');
    expect(pace(110, { done: 15 })).toBe('10 of 110, 25 a day, 0 new, asked');
  });

  it('as many reviews as the learner allows', () => {
    expect(pace(30, { limit: 40 })).toBe('all, 10 new');
    expect(pace(50, { limit: 40 })).toBe('40 of 50, 40 a day, 0 new');
    expect(pace(50, { limit: 40, overdue: 0, done: 40 })).toBe('0 of 50, 40 a day, 0 new');
  });
});

describe('a backlog is cleared', () => {
  const plan = (today: number, perDay: number) => ({ today, perDay });
  const long = Array<number>(100).fill(200);

  it('in as many days as it takes, today included', () => {
    expect(daysToClear(plan(25, 25), [], long)).toBe(4);
    expect(daysToClear(plan(10, 25), [], long)).toBe(5);
    expect(daysToClear(plan(0, 50), [], long)).toBe(3);
  });

  it('later, if more falls due in the meantime', () => {
    expect(daysToClear(plan(25, 25), Array<number>(25).fill(2), long)).toBe(5);
  });

  it('later, if items known today come back before the end', () => {
    expect(daysToClear(plan(25, 25), [], [...Array<number>(25).fill(2), ...long.slice(25)])).toBe(
      5,
    );
  });

  it('never, if as many come as are answered', () => {
    const daily = Array.from({ length: 25 * 200 }, (_, index) => 1 + (index % 200));
    expect(daysToClear(plan(25, 25), daily, long)).toBeUndefined();
  });
});
