/** The properties of a learner that matter to a schedule. */
export interface Learner {
  /** The seconds it takes to meet a new item, to answer a review, and to go over a missed item until it is known. */
  readonly newSeconds: number;
  readonly reviewSeconds: number;
  readonly missedSeconds: number;
  /** How many new items may be met per day; at one and a half, one and two alternate. */
  readonly newPerDay: number;
  /** The minutes per day: reviews come first, new items in the time that is left. Infinite: always everything that is due. */
  readonly minutes: number;
  /** The most reviews on a day; days count from 0. */
  readonly mostReviews: (day: number) => number;
  /** Probability that an item of average difficulty is known at first sight. */
  readonly knownAtFirst: number;
  /** Probability that a recalled item is graded shaky. */
  readonly shaky: number;
  /** How fast this learner forgets: the memory's days per real day. */
  readonly pace: number;
  /** Whether the learner is away on a day; days count from 0. */
  readonly isAway: (day: number) => boolean;
}

/** A learner who studies every day: everything that is due, and ten new items. The times are for a typed answer and its explanation. */
export const USUAL_LEARNER: Learner = {
  newSeconds: 30,
  reviewSeconds: 12,
  missedSeconds: 15,
  newPerDay: 10,
  minutes: Infinity,
  mostReviews: () => Infinity,
  knownAtFirst: 0.35,
  shaky: 0.1,
  pace: 1,
  isAway: () => false,
};
