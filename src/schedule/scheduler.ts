import type { Day } from './day.js';
import type { Ladder } from './ladder.js';
import type { Grade, Standing } from './standing.js';

/** What decides when an item comes back: Leitner's boxes, or FSRS. */
export interface Scheduler {
  readonly name: 'leitner' | 'fsrs';
  /**
   * The standing after an answer on `day`. It depends on these arguments alone, so that every device computes the same.
   *
   * @param id spreads the interval; the id that the item had when it was answered.
   * @param intervals days that each box waits on that day, not rounded; what the rules say, if not given.
   */
  readonly grade: (
    before: Standing | undefined,
    given: Grade,
    day: Day,
    rules: Ladder,
    id: string,
    intervals?: readonly number[],
  ) => Standing;
  /** The probability, from 0 to 1, that an item is recalled on a day; only of a scheduler that has a model of memory. */
  readonly recallOf?: (standing: Standing, day: Day) => number;
}
