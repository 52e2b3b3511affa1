import type { Day } from '../schedule/day.js';
import type { BoxTally } from '../schedule/stretch.js';
import type { DayRecord } from '../schedule/day-record.js';
import { recallRate, type RecallRate } from './recall-rate.js';
import { lastDays, sumOf } from './records.js';

/** Recall at review over the last `days` days: for all boxes together, and for each, first box first. */
export interface RecallWindow {
  readonly days: number;
  readonly all: RecallRate;
  readonly boxes: readonly RecallRate[];
}

/** How many days back recall is reported. */
export const RECALL_DAYS = [7, 30, 365] as const;

/** Recall by the box an item was in when it was asked. */
export function recallWindows(
  days: readonly DayRecord[],
  day: Day,
  boxCount: number,
): readonly RecallWindow[] {
  return RECALL_DAYS.map((count) => {
    const tallies = tallyBoxes(lastDays(days, day, count), boxCount);
    return {
      days: count,
      all: recallRate(
        sumOf(tallies, ({ reviewed }) => reviewed),
        sumOf(tallies, ({ missed }) => missed),
      ),
      boxes: tallies.map(({ reviewed, missed }) => recallRate(reviewed, missed)),
    };
  });
}

/** The sums per box. If the ladder was shortened since, reviews in boxes beyond its end count for the top one. */
export function tallyBoxes(days: readonly DayRecord[], boxCount: number): readonly BoxTally[] {
  const sums = Array.from({ length: boxCount }, () => ({ reviewed: 0, missed: 0, elapsed: 0 }));
  for (const { boxes } of days) {
    for (const [index, { reviewed, missed, elapsed }] of boxes.entries()) {
      const sum = sums[Math.min(index, boxCount - 1)];
      if (sum === undefined) continue;
      sum.reviewed += reviewed;
      sum.missed += missed;
      sum.elapsed += elapsed;
    }
  }
  return sums;
}
