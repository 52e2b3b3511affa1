import type { Day } from './day.js';
import type { Ladder } from './ladder.js';
import type { Grade, Standing } from './standing.js';

/** What decides when an item comes back: Leitner's boxes, or FSRS. */
export interface Scheduler {
  readonly name: 'leitner' | 'fsrs';
  /**
   * The standing after an answer on `day`. It depends only on these arguments, so that every device computes the same.
   *
   * @param id spreads the interval; the id that the item had when it was answered.
   * @param intervals the interval of each box on that day, in days, not rounded; those of the rules, if not given.
   */
  readonly grade: (
    before: Standing | undefined,
    given: Grade,
    day: Day,
    rules: Ladder,
    id: string,
    intervals?: readonly number[],
  ) => Standing;
  /** The probability, from 0 to 1, that an item is recalled on a day; only for a scheduler with a memory model. */
  readonly recallOf?: (standing: Standing, day: Day) => number;
}
