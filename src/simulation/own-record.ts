import type { DayRecord } from '../schedule/day-record.js';
import type { BoxTally } from '../schedule/stretch.js';

/** What a simulation can use from a learner's own answers. */
export interface OwnRecord {
  /** The average seconds for a new item and for a review; undefined if too few were timed. */
  readonly newSeconds: number | undefined;
  readonly reviewSeconds: number | undefined;
  /** Answers that count, by the box before the answer, and their number. */
  readonly boxes: readonly BoxTally[];
  readonly reviews: number;
  /** The share of them that were missed; undefined if they are too few to tell. */
  readonly missRate: number | undefined;
  /** The number of days with answers. */
  readonly days: number;
}

/** Fewer timed answers say little about the mean, which a single pause may double. */
export const LEAST_TIMED = 20;
/** With this many answers, a miss rate of one in eight is known to within about four points. */
export const LEAST_REVIEWS = 80;

/** Sums up the days of a learner. */
export function ownRecord(days: readonly DayRecord[]): OwnRecord {
  const sum = (of: (day: DayRecord) => number): number =>
    days.reduce((total, day) => total + of(day), 0);
  const seconds = (ms: number, timed: number): number | undefined =>
    timed < LEAST_TIMED ? undefined : Math.max(1, ms / timed / 1000);
  const boxes: { reviewed: number; missed: number; elapsed: number }[] = [];
  for (const day of days) {
    day.boxes.forEach(({ reviewed, missed, elapsed }, index) => {
      const box = (boxes[index] ??= { reviewed: 0, missed: 0, elapsed: 0 });
      box.reviewed += reviewed;
      box.missed += missed;
      box.elapsed += elapsed;
    });
  }
  const reviews = boxes.reduce((total, { reviewed }) => total + reviewed, 0);
  const missed = boxes.reduce((total, box) => total + box.missed, 0);
  return {
    newSeconds: seconds(
      sum(({ metMs }) => metMs),
      sum(({ metTimed }) => metTimed),
    ),
    reviewSeconds: seconds(
      sum(({ reviewsMs }) => reviewsMs),
      sum(({ reviewsTimed }) => reviewsTimed),
    ),
    boxes,
    reviews,
    missRate: reviews < LEAST_REVIEWS ? undefined : missed / reviews,
    days: days.length,
  };
}
