import type { DayRecord } from '../schedule/day-record.js';
import type { BoxTally } from '../schedule/stretch.js';

/** What a learner's own answers say that a simulation can use. */
export interface OwnRecord {
  /** Seconds for a new item, and for one asked again, on the average; undefined where too few were measured. */
  readonly newSeconds: number | undefined;
  readonly reviewSeconds: number | undefined;
  /** Answers that count, by the box before, and how many they are. */
  readonly boxes: readonly BoxTally[];
  readonly reviews: number;
  /** The share of them that were missed; undefined where they are too few to tell. */
  readonly missRate: number | undefined;
  /** The days with answers. */
  readonly days: number;
}

/** Fewer measured answers say little about their mean, which a single pause may double. */
export const LEAST_TIMED = 20;
/** With so many answers, one miss in eight is known to about four in a hundred. */
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
