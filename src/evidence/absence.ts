import { addDays, type Day } from '../schedule/day.js';
import type { Vacation } from '../schedule/vacation.js';

/** Whether every day strictly between two is a planned absence; true if there is no such day. */
export function onlyPlannedBetween(absences: readonly Vacation[], first: Day, next: Day): boolean {
  let day = addDays(first, 1);
  while (day < next) {
    const on = day;
    const range = absences.find(({ from, to }) => from <= on && on <= to);
    if (range === undefined) return false;
    // Skip a whole range at once: it may be years long.
    if (range.to >= next) return true;
    day = addDays(range.to, 1);
  }
  return true;
}
