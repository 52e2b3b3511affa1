import type { Day } from './day.js';
import type { BoxTally } from './stretch.js';

/** The sums of a learner's day. Times are in milliseconds, only of timed answers, each capped at `LONGEST_MS`. */
export interface DayRecord {
  readonly day: Day;
  /** All answers, including those to missed items that came back. */
  readonly answers: number;
  readonly tookMs: number;
  /** First answers ever to an item, how many of them were timed, and their time. */
  readonly met: number;
  readonly metTimed: number;
  readonly metMs: number;
  /** Answers that count (`countedAnswer`), how many of them were timed, and their time. */
  readonly reviews: number;
  readonly reviewsTimed: number;
  readonly reviewsMs: number;
  /** The answers that count, by the box before the answer; boxes beyond the end have none. */
  readonly boxes: readonly BoxTally[];
}

/** A pause is not work: longer times are capped at this. */
export const LONGEST_MS = 180_000;
