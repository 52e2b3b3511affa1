import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  daysUntilDue,
  memoryAfter,
  recallAfter,
  WANTED_RECALL,
} from '../../../src/schedule/fsrs/model.js';
import { type Grade, GRADES, type Memory } from '../../../src/schedule/leitner.js';

/** FSRS-6's default parameters, and its formulas written again from the description of the algorithm. */
const W = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
];
const w = (index: number): number => W[index] ?? NaN;
const RATING: Record<Grade, number> = { missed: 1, shaky: 2, knew: 3 };
const within = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));
const firstDifficulty = (rating: number) => w(4) - Math.exp(w(5) * (rating - 1)) + 1;

function curve(elapsed: number, stability: number): number {
  const factor = 0.9 ** (-1 / w(20)) - 1;
  return (1 + (factor * elapsed) / stability) ** -w(20);
}

function written(before: Memory | undefined, given: Grade, elapsed: number): Memory {
  const rating = RATING[given];
  if (before === undefined)
    return { stability: w(rating - 1), difficulty: within(1, firstDifficulty(rating), 10) };
  const { stability: s, difficulty: d } = before;
  const r = curve(elapsed, s);
  const moved = d - w(6) * (rating - 3) * ((10 - d) / 9);
  const difficulty = within(1, w(7) * firstDifficulty(4) + (1 - w(7)) * moved, 10);
  const forgotten = w(11) * d ** -w(12) * ((s + 1) ** w(13) - 1) * Math.exp(w(14) * (1 - r));
  const growth =
    Math.exp(w(8)) *
    (11 - d) *
    s ** -w(9) *
    (Math.exp(w(10) * (1 - r)) - 1) *
    (given === 'shaky' ? w(15) : 1);
  const stability = given === 'missed' ? Math.min(forgotten, s) : s * (1 + growth);
  return { stability: within(0.001, stability, 36500), difficulty };
}

describe('the memory of FSRS-6', () => {
  const anyAnswer = fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 1, max: 900 }));

  it('follows its formulas through any history', () => {
    fc.assert(
      fc.property(fc.array(anyAnswer, { minLength: 1, maxLength: 12 }), (answers) => {
        let [ours, theirs]: [Memory | undefined, Memory | undefined] = [undefined, undefined];
        for (const [given, elapsed] of answers) {
          ours = memoryAfter(ours, given, elapsed);
          theirs = written(theirs, given, elapsed);
          expect(ours.stability / theirs.stability).toBeCloseTo(1, 4);
          expect(ours.difficulty).toBeCloseTo(theirs.difficulty, 4);
        }
      }),
    );
  });

  it('falls to 90 % recall when the days equal its stability', () => {
    for (const days of [1, 7, 365]) {
      expect(recallAfter(0, days)).toBe(1);
      expect(recallAfter(days, days)).toBeCloseTo(WANTED_RECALL, 6);
      expect(recallAfter(3 * days, days)).toBeCloseTo(curve(3 * days, days), 6);
      expect(daysUntilDue(days)).toBeCloseTo(days, 5);
    }
  });

  it('waits a day at least', () => {
    expect(daysUntilDue(0.212)).toBe(1);
  });
});
