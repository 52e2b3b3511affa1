/** A learner, as far as a schedule meets one. */
export interface Learner {
  /** Seconds that it takes to meet a new item, to answer one asked again, and to go over a missed one until it is known. */
  readonly newSeconds: number;
  readonly reviewSeconds: number;
  readonly missedSeconds: number;
  /** How many items may be met in a day; of one and a half, one and two take turns. */
  readonly newPerDay: number;
  /** The minutes of a day: what is due comes first, new items in what is left. Infinite: all that is due, always. */
  readonly minutes: number;
  /** How many reviews are asked at most on a day, counted from 0. */
  readonly mostReviews: (day: number) => number;
  /** Probability that an item of average difficulty is known at first sight. */
  readonly knownAtFirst: number;
  /** Probability that what is recalled is called shaky. */
  readonly shaky: number;
  /** How fast this learner forgets: the days that memory lives through in one. */
  readonly pace: number;
  /** Whether nothing is learnt on a day, counted from 0. */
  readonly isAway: (day: number) => boolean;
}

/** One who learns every day, as much as is due and ten new items. The times are of a typed answer and its reasons. */
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
