/**
 * An account of how people remember, to try schedules on. Time is in the memory's own days: a learner who forgets twice as
 * fast lives through two of them a day.
 */
export interface MemoryModel {
  readonly name: string;
  /** One line for people. */
  readonly title: string;
  /**
   * What is left of an item after it was met and learnt at `time`.
   *
   * @param difficulty of the item among its like, in standard deviations; above 0 is harder.
   * @param isKnown whether its learner knew it at first sight.
   */
  readonly learnt: (difficulty: number, isKnown: boolean, time: number) => Remembered;
}

/** What is left in memory of one item. */
export interface Remembered {
  /** The probability of recall at `time`, not before the last answer. */
  readonly recall: (time: number) => number;
  /** The same item after it was asked at `time`, and learnt again if it was not recalled. */
  readonly after: (isRecalled: boolean, time: number) => Remembered;
}
