import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { recallRate, wilson } from '../../src/evidence/recall-rate.js';
import { recallWindows, tallyBoxes } from '../../src/evidence/recall.js';
import { dayWith } from './records.js';

describe('the interval of a share', () => {
  test('is that of Wilson, at 90 %', () => {
    // By hand: z² = 2.7057; (0.9 + z²/40 ± …) / (1 + z²/20).
    const { share, low, high } = wilson(18, 20);
    expect(share).toBe(0.9);
    expect(low).toBeCloseTo(0.738, 3);
    expect(high).toBeCloseTo(0.966, 3);
  });

  test('is never empty, never beyond 0 and 1, and holds the share', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, part) => {
          const hits = Math.round(count * part);
          const { share, low, high } = wilson(hits, count);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(high - low).toBeGreaterThan(0);
          expect(low).toBeLessThanOrEqual(share + 1e-12);
          expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        },
      ),
    );
  });

  test('covers the truth about as often as it says', () => {
    // The chance that the interval of 40 reviews contains a recall of 0.85, summed over all outcomes.
    let covered = 0;
    let chance = 0.15 ** 40;
    for (let hits = 0; hits <= 40; hits += 1) {
      const { low, high } = wilson(hits, 40);
      if (low <= 0.85 && 0.85 <= high) covered += chance;
      chance *= ((40 - hits) / (hits + 1)) * (0.85 / 0.15);
    }
    expect(covered).toBeGreaterThan(0.87);
    expect(covered).toBeLessThan(0.95);
  });

  test('is not given for fewer than ten answers', () => {
    expect(recallRate(9, 2).recalled).toBeUndefined();
    expect(recallRate(10, 2).recalled?.share).toBe(0.8);
    expect(recallRate(0, 0).recalled).toBeUndefined();
  });
});

describe('recall at review', () => {
  const days = [
    dayWith('2025-11-22', { boxes: ['0/100'] }),
    dayWith('2025-11-23', { boxes: ['10/20'] }),
    dayWith('2026-10-24', { boxes: ['0/0', '0/1'] }),
    dayWith('2026-10-25', { boxes: ['0/0', '30/40'] }),
    dayWith('2026-11-17', { boxes: ['10/10', '9/10'] }),
    dayWith('2026-11-23', { boxes: ['2/2'] }),
    dayWith('2031-01-01', { boxes: ['0/1000'] }),
  ];

  test('is summed by box over the last 7, 30 and 365 days, and nothing dated ahead counts', () => {
    const told = recallWindows(days, '2026-11-23', 2).map(({ days: count, all, boxes }) => [
      count,
      ...[all, ...boxes].map(({ reviewed, missed }) => `${reviewed - missed}/${reviewed}`),
    ]);
    expect(told).toEqual([
      [7, '21/22', '12/12', '9/10'],
      [30, '51/62', '12/12', '39/50'],
      [365, '51/63', '12/12', '39/51'],
    ]);
  });

  test('in boxes that the ladder no longer has counts for the top one', () => {
    const sums = tallyBoxes([dayWith('2026-11-22', { boxes: ['1/1', '2/3', '4/5'] })], 2);
    expect(sums).toMatchObject([
      { reviewed: 1, missed: 0 },
      { reviewed: 8, missed: 2 },
    ]);
  });
});
