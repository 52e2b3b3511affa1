import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptOf } from '../../src/evidence/kept.js';
import { addDays } from '../../src/schedule/day.js';
import { standing, tallyOf } from './records.js';

const TODAY = '2026-11-22';

/** The chance that an item is kept on a ladder with a single box. */
const chance = (waited: number, wait: number, tally = '0/0'): number => {
  const since = addDays(TODAY, -waited);
  const due = addDays(since, wait);
  return keptOf([standing({ box: 1, since, due })], [tallyOf(tally)], TODAY).kept;
};

describe('what is kept', () => {
  test('is everything on the day of the answer, and the recall of the box on the due day', () => {
    expect(chance(0, 7)).toBe(1);
    expect(chance(7, 7)).toBeCloseTo(7 / 8);
    expect(chance(7, 7, '92/92')).toBeCloseTo(99 / 100);
    expect(chance(30, 30, '46/92')).toBeCloseTo(53 / 100);
  });

  test('goes on falling when overdue, ever more slowly', () => {
    // (1 + (64/49 − 1)·2)^(−1/2)
    expect(chance(14, 7)).toBeCloseTo(0.788, 3);
    expect(chance(700, 7)).toBeGreaterThan(0.1);
    expect(chance(700, 7)).toBeLessThan(chance(70, 7));
  });

  test('counts an answer from tomorrow as just given, and one from years ahead as due', () => {
    const from = (since: string) =>
      keptOf([standing({ box: 1, since, due: '2040-01-01' })], [tallyOf('0/0')], TODAY).kept;
    expect(from('2026-11-23')).toBe(1);
    expect(from('2031-01-01')).toBeCloseTo(7 / 8);
  });

  test('comes from the scheduler if it has a memory model', () => {
    const { kept, low, high } = keptOf([standing(), standing()], [], TODAY, () => 0.5);
    expect(kept).toBe(1);
    expect(high - low).toBe(2);
  });

  test('is 0 without items', () => {
    expect(keptOf([], [], TODAY)).toEqual({ started: 0, kept: 0, low: 0, high: 0 });
  });

  test('is surer with more reviews, and less sure than luck alone explains if one box holds everything', () => {
    const many = Array.from({ length: 100 }, () => standing({ box: 1 }));
    const width = (tally: string) => {
      const { low, high } = keptOf(many, [tallyOf(tally)], TODAY);
      return high - low;
    };
    expect(width('0/0')).toBeGreaterThan(2 * width('875/1000'));
    // Luck alone: 2 · 1.6449 · √(100 · 7/8 · 1/8).
    expect(width('875000/1000000')).toBeCloseTo(10.9, 1);
  });

  test('lies within its interval, and that between nothing and everything', () => {
    const standings = fc.array(
      fc.record({ box: fc.integer({ min: 1, max: 9 }), ago: fc.nat(900), wait: fc.nat(200) }),
    );
    const tallies = fc.array(
      fc
        .tuple(fc.nat(500), fc.nat(500))
        .map(([hits, misses]) => tallyOf(`${hits}/${hits + misses}`)),
    );
    fc.assert(
      fc.property(standings, tallies, (some, boxes) => {
        const all = some.map(({ box, ago, wait }) => {
          const since = addDays(TODAY, -ago);
          return standing({ box, since, due: addDays(since, wait) });
        });
        const { kept, low, high, started } = keptOf(all, boxes, TODAY);
        expect([0, low, kept, high, started]).toEqual(
          [0, low, kept, high, started].sort((a, b) => a - b),
        );
      }),
    );
  });
});
