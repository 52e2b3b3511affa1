import { computeDecayFactor, default_w, FSRSAlgorithm, Rating, S_MAX } from 'ts-fsrs';
import type { Grade, Memory } from '../standing.js';

/** The target retention: an item comes back when its probability of recall has fallen to this. */
export const WANTED_RECALL = 0.9;

// Without fuzz, which is random, and without learning steps in minutes: the tutor counts days and spreads them by id.
const algorithm = new FSRSAlgorithm({
  request_retention: WANTED_RECALL,
  enable_fuzz: false,
  enable_short_term: false,
});

/** Constants of the forgetting curve. The library recomputes them for each answer, which takes longer than everything else. */
const { decay, factor } = computeDecayFactor(default_w);

const RATINGS = { missed: Rating.Again, shaky: Rating.Hard, knew: Rating.Good } as const;

/**
 * The memory after an answer given `elapsed` days (0 or more) after the one before, by FSRS-6 with its default
 * parameters; `undefined` is the memory of an item never answered.
 */
export function memoryAfter(before: Memory | undefined, given: Grade, elapsed: number): Memory {
  return before === undefined
    ? algorithm.next_state(null, elapsed, RATINGS[given])
    : algorithm.next_state(
        { ...before },
        elapsed,
        RATINGS[given],
        recallAfter(elapsed, before.stability),
      );
}

/** The probability of recall some days after an answer: FSRS-6's forgetting curve, 0.9 when they equal the stability. */
export function recallAfter(elapsed: number, stability: number): number {
  return (1 + (factor * elapsed) / stability) ** decay;
}

/** Days, not rounded, until recall falls to `WANTED_RECALL`; at least one. */
export function daysUntilDue(stability: number): number {
  return Math.min(Math.max(1, stability * algorithm.interval_modifier), S_MAX);
}

/** The memory of an item of average difficulty with an interval of this many days: for one whose answers are unknown. */
export function memoryThatWaits(days: number): Memory {
  const { difficulty } = memoryAfter(undefined, 'knew', 0);
  return { stability: Math.max(1, days), difficulty };
}
