import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayBook, type DayEntry } from '../../../src/progress/fold/day-book.js';
import { dayRowsOf, daysOfRows } from '../../../src/progress/fold/day-rows.js';
import { addDays } from '../../../src/schedule/day.js';
import { DEFAULT_RULES } from '../../../src/schedule/rules.js';
import { stretchedIntervals } from '../../../src/schedule/stretch.js';

const anyEntry: fc.Arbitrary<DayEntry> = fc.record({
  day: fc.nat(30).map((days) => addDays('2026-01-01', days)),
  tookMs: fc.option(fc.nat(300_000), { nil: undefined }),
  isFirst: fc.boolean(),
  counted: fc.option(
    fc.record({
      box: fc.integer({ min: 1, max: 7 }),
      missed: fc.boolean(),
      elapsed: fc.integer({ min: 1, max: 200 }),
    }),
    { nil: undefined },
  ),
});

/** The intervals of the boxes on a day, recomputed from all entries. */
function intervalsBy(entries: readonly DayEntry[], day: string): readonly number[] {
  const sums = DEFAULT_RULES.intervals.map((_, index) => {
    const own = entries.filter((entry) => entry.day < day && entry.counted?.box === index + 1);
    return {
      reviewed: own.length,
      missed: own.filter((entry) => entry.counted?.missed === true).length,
      elapsed: own.reduce((sum, entry) => sum + (entry.counted?.elapsed ?? 0), 0),
    };
  });
  return stretchedIntervals(sums, DEFAULT_RULES);
}

describe('the book of days', () => {
  it('gives the intervals from the answers of the days before, in whatever order they are entered', () => {
    const anyStep = fc.record({ entry: anyEntry, isStruck: fc.boolean(), asked: fc.nat(31) });
    fc.assert(
      fc.property(fc.array(anyStep), (steps) => {
        const book = dayBook([], DEFAULT_RULES);
        const entries: DayEntry[] = [];
        for (const { entry, isStruck, asked } of steps) {
          book.enter(entry);
          if (isStruck) book.strike(entry);
          else entries.push(entry);
          const day = addDays('2026-01-01', asked);
          expect(book.intervalsOn(day)).toEqual(intervalsBy(entries, day));
        }
      }),
    );
  });

  it('continues from its records, which survive being stored', () => {
    fc.assert(
      fc.property(fc.array(anyEntry), fc.array(anyEntry), (first, second) => {
        const whole = dayBook([], DEFAULT_RULES);
        for (const entry of first) whole.enter(entry);
        const carried = dayBook(daysOfRows(dayRowsOf(whole.records())), DEFAULT_RULES);
        for (const entry of second) {
          whole.enter(entry);
          carried.enter(entry);
        }
        expect(carried.records()).toEqual(whole.records());
        expect(carried.intervalsOn('2026-01-15')).toEqual(whole.intervalsOn('2026-01-15'));
      }),
    );
  });

  it('adds up a day', () => {
    const book = dayBook([], DEFAULT_RULES);
    const day = '2026-01-01';
    book.enter({ day, tookMs: 5000, isFirst: true, counted: undefined });
    book.enter({ day, tookMs: undefined, isFirst: true, counted: undefined });
    book.enter({
      day,
      tookMs: 999_999,
      isFirst: false,
      counted: { box: 2, missed: true, elapsed: 4 },
    });
    book.enter({ day, tookMs: 1000, isFirst: false, counted: undefined });
    expect(book.records()).toEqual([
      {
        ...{ day, answers: 4, tookMs: 186_000 },
        ...{ met: 2, metTimed: 1, metMs: 5000 },
        ...{ reviews: 1, reviewsTimed: 1, reviewsMs: 180_000 },
        boxes: [
          { reviewed: 0, missed: 0, elapsed: 0 },
          { reviewed: 1, missed: 1, elapsed: 4 },
        ],
      },
    ]);
  });
});
