import type { Day } from '../schedule/day.js';
import type { Vacation } from '../schedule/vacation.js';
import { onlyPlannedBetween } from './absence.js';

/** Days in a row on which something was answered. */
export interface Streak {
  /** The streak up to today, or one that an answer today would continue; 0 if there is none. */
  readonly current: number;
  readonly longest: number;
}

/**
 * Counts the days studied in a row. A planned absence neither ends a streak nor counts towards it, and today does not
 * end one before the day is over.
 *
 * @param studied the days with answers, ascending
 */
export function streakOf(
  studied: readonly Day[],
  absences: readonly Vacation[],
  today: Day,
): Streak {
  let [row, longest] = [0, 0];
  let last: Day | undefined;
  for (const day of studied) {
    if (day > today) break;
    row = last !== undefined && onlyPlannedBetween(absences, last, day) ? row + 1 : 1;
    longest = Math.max(longest, row);
    last = day;
  }
  const reaches = last !== undefined && onlyPlannedBetween(absences, last, today);
  return { current: reaches ? row : 0, longest };
}
