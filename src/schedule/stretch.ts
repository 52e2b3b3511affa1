import { type Day, daysBetween } from './day.js';
import { type Grade, isDoubted, isDue, type Standing } from './leitner.js';
import type { LeitnerRules } from './rules.js';

/** What the answers that count say about one box. */
export interface BoxTally {
  /** Their number, and how many of them were missed. */
  readonly reviewed: number;
  readonly missed: number;
  /** Days the items had waited, doubled for items with half the interval. Integers, so that sums don't depend on their order. */
  readonly elapsed: number;
}

/** An answer that says how well a box's interval fits. */
export interface Counted {
  /** The box before the answer. */
  readonly box: number;
  readonly missed: boolean;
  /** Days, as in `BoxTally`. */
  readonly elapsed: number;
}

/**
 * What an answer says about the item's box: nothing, if the item was new, not due, dated by a wrong clock, or already
 * answered that day.
 *
 * @param lastDay the latest day of the item's answers before this one.
 */
export function countedAnswer(
  before: Standing | undefined,
  given: Grade,
  day: Day,
  lastDay: Day | undefined,
  { intervals }: LeitnerRules,
): Counted | undefined {
  if (before === undefined || !isDue(before, day) || isDoubted(before, day)) return undefined;
  if (lastDay !== undefined && lastDay >= day) return undefined;
  return {
    box: Math.min(before.box, intervals.length),
    missed: given === 'missed',
    elapsed: daysBetween(before.since, day) * (before.half ? 2 : 1),
  };
}

/** The ladder aims at one miss in this many reviews. */
export const REVIEWS_PER_MISS = 8;

/** The weight of the prior, in misses, so that a few answers don't move a box far. */
const MISSES_ASSUMED = 8;

const LEAST_STRETCH = 0.5;
const MOST_STRETCH = 2;

/**
 * The factor on each box's base interval, from its answers: with M misses and W base intervals waited,
 * s = (W/8 + 8) / (M + 8), limited to between one half and two. If one in eight is missed after one interval, s is 1.
 */
export function stretches(sums: readonly BoxTally[], { intervals }: LeitnerRules): number[] {
  return intervals.map((days, index) => {
    const { elapsed = 0, missed = 0 } = sums[index] ?? {};
    const wanted = (elapsed / days / REVIEWS_PER_MISS + MISSES_ASSUMED) / (missed + MISSES_ASSUMED);
    return Math.min(MOST_STRETCH, Math.max(LEAST_STRETCH, wanted));
  });
}

/** The interval of each box in days, adapted and not rounded; none is shorter than that of the box below. */
export function stretchedIntervals(
  sums: readonly BoxTally[],
  rules: LeitnerRules,
): readonly number[] {
  if (!rules.stretch) return rules.intervals;
  let longest = 0;
  return stretches(sums, rules).map((stretch, index) => {
    longest = Math.max(longest, (rules.intervals[index] ?? 1) * stretch);
    return longest;
  });
}
