/**
 * A model of how people remember, to try schedules on. Time is in the memory's own days: for a learner who forgets twice
 * as fast, two of them pass per day.
 */
export interface MemoryModel {
  readonly name: string;
  /** A one-line description. */
  readonly title: string;
  /**
   * The memory of an item after it was met and learnt at `time`.
   *
   * @param difficulty of the item compared with others, in standard deviations; above 0 is harder.
   * @param isKnown whether its learner knew it at first sight.
   */
  readonly learnt: (difficulty: number, isKnown: boolean, time: number) => Remembered;
}

/** The memory of one item. */
export interface Remembered {
  /** The probability of recall at `time`, not before the last answer. */
  readonly recall: (time: number) => number;
  /** The same item after it was asked at `time`, and learnt again if it was not recalled. */
  readonly after: (isRecalled: boolean, time: number) => Remembered;
}
