import { type Day, daysBetween } from './day.js';
import { dueDay, type Standing } from './standing.js';

/**
 * The order in which a backlog is worked off at a limited number per day: the most overdue first, measured as days overdue
 * divided by the square root of the interval.
 *
 * Of two items equally late, the one with the shorter interval has faded more; but it will also be forgotten again sooner,
 * and it takes the day's places from others. In simulation (`npm run bench:ladder`: a learner back after three weeks or
 * two months, five kinds of memory, 60 days from the return) this order loses, in items known times days:
 *
 * |                        | after 2 months, 25 a day | after 7, 8 a day | after 7, 60 days away, 15 a day |
 * | ---------------------- | ------------------------ | ---------------- | ------------------------------- |
 * | this one               | 275 ± 7                  | 134 ± 16         | 321 ± 15                        |
 * | most days overdue      | 306 ± 8                  | 112 ± 15         | 307 ± 14                        |
 * | most overdue / interval| 296 ± 8                  | 150 ± 19         | 357 ± 19                        |
 * | random                 | 406 ± 10                 | 136 ± 17         | 364 ± 15                        |
 * | shortest interval      | 437 ± 15                 | 186 ± 21         | 414 ± 22                        |
 *
 * An oracle that knew the memory and asked the weakest first would lose 216, 80 and 226.
 *
 * @returns a comparator for `sort`: negative if `a` is asked before `b`, 0 if they are equal.
 */
export function leastLost(day: Day): (a: Standing, b: Standing) => number {
  const lateness = (standing: Standing): number => {
    const due = dueDay(standing, day);
    return daysBetween(due, day) / Math.sqrt(Math.max(1, daysBetween(standing.since, due)));
  };
  return (a, b) => lateness(b) - lateness(a);
}
