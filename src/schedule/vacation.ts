import { addDays, type Day, isDay } from './day.js';

/** A planned absence: its first and its last day. */
export interface Vacation {
  readonly from: Day;
  readonly to: Day;
}

/** No new items come this many days before an absence: they would be forgotten during it. */
export const DAYS_TO_SETTLE = 3;

/** `2026-12-20..2027-01-03`, or one day; undefined if it is neither, or ends before it begins. */
export function parseVacation(text: string): Vacation | undefined {
  const [from = '', to = from, ...more] = text.split('..');
  return more.length === 0 && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

/** As `parseVacation` reads it. */
export function formatVacation({ from, to }: Vacation): string {
  return from === to ? from : `${from}..${to}`;
}

/** Absences in chronological order, adjoining ones merged. */
export function joinedVacations(vacations: readonly Vacation[]): Vacation[] {
  const joined: Vacation[] = [];
  for (const next of [...vacations].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1);
    if (last === undefined || next.from > addDays(last.to, 1)) joined.push(next);
    else joined[joined.length - 1] = { from: last.from, to: next.to > last.to ? next.to : last.to };
  }
  return joined;
}

/** Whether a day is in a planned absence. */
export function isAway(day: Day, vacations: readonly Vacation[]): boolean {
  return vacations.some(({ from, to }) => from <= day && day <= to);
}

/** The absence so near that new items wait until it is over, if there is one. */
export function vacationAhead(day: Day, vacations: readonly Vacation[]): Vacation | undefined {
  return vacations.find(({ from, to }) => addDays(from, -DAYS_TO_SETTLE) <= day && day <= to);
}
