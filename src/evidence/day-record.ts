import type { Day } from '../schedule/day.js';

// A stand-in until the core has it.
export interface BoxTally {
  readonly reviewed: number;
  readonly missed: number;
  readonly elapsed: number;
}

export interface DayRecord {
  readonly day: Day;
  readonly answers: number;
  readonly tookMs: number;
  readonly met: number;
  readonly metMs: number;
  readonly metTimed: number;
  readonly reviews: number;
  readonly reviewsMs: number;
  readonly reviewsTimed: number;
  readonly boxes: readonly BoxTally[];
}
