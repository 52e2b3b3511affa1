import type { Day } from './day.js';
import type { BoxTally } from './stretch.js';

/** What a learner day came to. Times are in milliseconds, of measured answers alone, each cut to `LONGEST_MS`. */
export interface DayRecord {
  readonly day: Day;
  /** All answers, those of missed items that came back included. */
  readonly answers: number;
  readonly tookMs: number;
  /** First answers ever to an item, how many of them were measured, and their time. */
  readonly met: number;
  readonly metTimed: number;
  readonly metMs: number;
  /** Answers that count (`countedAnswer`), how many of them were measured, and their time. */
  readonly reviews: number;
  readonly reviewsTimed: number;
  readonly reviewsMs: number;
  /** Of the answers that count, by the box before; boxes beyond the end have none. */
  readonly boxes: readonly BoxTally[];
}

/** A pause at the keyboard is no work: no answer takes longer. */
export const LONGEST_MS = 180_000;
