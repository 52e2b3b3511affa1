import { describe, expect, test } from 'vitest';
import { streakOf } from '../../src/evidence/streak.js';
import { addDays } from '../../src/schedule/day.js';

const TODAY = '2026-11-22';
const NEVER_AWAY: readonly { from: string; to: string }[] = [];

/** Days ago as days, in order. */
const ago = (...days: number[]) => days.map((count) => addDays(TODAY, -count));
const away = (from: number, to: number) => ({
  from: addDays(TODAY, -from),
  to: addDays(TODAY, -to),
});

describe('days in a row', () => {
  test('are none before the first answer', () => {
    expect(streakOf([], NEVER_AWAY, TODAY)).toEqual({ current: 0, longest: 0 });
  });

  test('reach to today, whether or not today has been studied', () => {
    expect(streakOf(ago(3, 2, 1, 0), NEVER_AWAY, TODAY)).toEqual({ current: 4, longest: 4 });
    expect(streakOf(ago(3, 2, 1), NEVER_AWAY, TODAY)).toEqual({ current: 3, longest: 3 });
  });

  test('end with a missed day; the longest streak stays', () => {
    expect(streakOf(ago(9, 8, 7, 1, 0), NEVER_AWAY, TODAY)).toEqual({ current: 2, longest: 3 });
    expect(streakOf(ago(9, 8, 7), NEVER_AWAY, TODAY)).toEqual({ current: 0, longest: 3 });
  });

  test('are neither ended nor lengthened by a planned absence', () => {
    expect(streakOf(ago(9, 8, 2, 1), [away(7, 3)], TODAY)).toEqual({ current: 4, longest: 4 });
    expect(streakOf(ago(9, 8), [away(7, 0)], TODAY)).toEqual({ current: 2, longest: 2 });
    expect(streakOf(ago(9, 8), [away(7, -400_000)], TODAY)).toEqual({ current: 2, longest: 2 });
    expect(streakOf(ago(9, 8, 2, 1), [away(7, 5), away(6, 4), away(3, 3)], TODAY).current).toBe(4);
  });

  test('are ended by one day more than was planned', () => {
    expect(streakOf(ago(9, 8, 2, 1), [away(7, 4)], TODAY).current).toBe(2);
    expect(streakOf(ago(9, 8), [away(7, 2)], TODAY).current).toBe(0);
  });

  test('count a day studied in a planned absence', () => {
    expect(streakOf(ago(9, 8, 6, 1), [away(7, 2)], TODAY)).toEqual({ current: 4, longest: 4 });
  });

  test('ignore days that a wrong clock dated ahead', () => {
    expect(streakOf(['2031-01-01', '2031-01-02'], NEVER_AWAY, TODAY)).toEqual({
      current: 0,
      longest: 0,
    });
  });
});
