import { type Day, daysBetween } from './day.js';
import { dueDay, type Standing } from './standing.js';

/**
 * The order in which a pile of overdue items is worked off at so many a day: the most overdue first, by days overdue over
 * the square root of the days the item was to wait.
 *
 * Of two items equally late, the one that waits less has faded further; but it is also the one that is soon forgotten
 * again, and takes the day's places from others. In simulation (`npm run bench:ladder`: a learner back after three weeks
 * or two months, five kinds of memory, 60 days from the return) this order loses, in items known times days:
 *
 * |                        | after 2 months, 25 a day | after 7, 8 a day | after 7, 60 days away, 15 a day |
 * | ---------------------- | ------------------------ | ---------------- | ------------------------------- |
 * | this one               | 275 ± 7                  | 134 ± 16         | 321 ± 15                        |
 * | most days overdue      | 306 ± 8                  | 112 ± 15         | 307 ± 14                        |
 * | most overdue / interval| 296 ± 8                  | 150 ± 19         | 357 ± 19                        |
 * | random                 | 406 ± 10                 | 136 ± 17         | 364 ± 15                        |
 * | shortest interval      | 437 ± 15                 | 186 ± 21         | 414 ± 22                        |
 *
 * Who could look into the memory and ask the weakest first would lose 216, 80 and 226.
 *
 * @returns a comparator for `sort`: less than 0 where `a` is asked before `b`, 0 where they are alike.
 */
export function leastLost(day: Day): (a: Standing, b: Standing) => number {
  const lateness = (standing: Standing): number => {
    const due = dueDay(standing, day);
    return daysBetween(due, day) / Math.sqrt(Math.max(1, daysBetween(standing.since, due)));
  };
  return (a, b) => lateness(b) - lateness(a);
}
