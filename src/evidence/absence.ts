import { addDays, type Day } from '../schedule/day.js';
import type { Vacation } from '../schedule/vacation.js';

/** Whether there is no day between two, both excluded, or an absence was planned for each. */
export function onlyPlannedBetween(absences: readonly Vacation[], first: Day, next: Day): boolean {
  let day = addDays(first, 1);
  while (day < next) {
    const on = day;
    const range = absences.find(({ from, to }) => from <= on && on <= to);
    if (range === undefined) return false;
    // A range at a time: one may be years long.
    if (range.to >= next) return true;
    day = addDays(range.to, 1);
  }
  return true;
}
