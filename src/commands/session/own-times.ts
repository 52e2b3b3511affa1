import type { DayRecord } from '../../schedule/day-record.js';
import type { Day } from '../../schedule/day.js';
import { addDays } from '../../schedule/day.js';

/** How long items take a learner, in milliseconds: new ones, and ones met before. */
export interface OwnTimes {
  readonly newMs: number;
  readonly reviewMs: number;
}

/** What is thought before anything was measured. */
const FIRST_TIMES: OwnTimes = { newMs: 20_000, reviewMs: 20_000 };

/** So many measured answers are assumed to be like that, so that the first own ones don't decide alone. */
const ASSUMED = 5;

/** Times of long ago say little: people get faster. */
const DAYS = 60;

/** This learner's times, by the measured answers of the last two months. */
export function ownTimes(days: readonly DayRecord[], today: Day): OwnTimes {
  const since = addDays(today, -DAYS);
  const sums = { met: 0, metMs: 0, reviews: 0, reviewsMs: 0 };
  for (const record of days) {
    if (record.day < since) continue;
    sums.met += record.metTimed;
    sums.metMs += record.metMs;
    sums.reviews += record.reviewsTimed;
    sums.reviewsMs += record.reviewsMs;
  }
  const mean = (ms: number, count: number, first: number): number =>
    (ms + ASSUMED * first) / (count + ASSUMED);
  return {
    newMs: mean(sums.metMs, sums.met, FIRST_TIMES.newMs),
    reviewMs: mean(sums.reviewsMs, sums.reviews, FIRST_TIMES.reviewMs),
  };
}
