/** A point in time and the offset of the local clock there: `offset` is minutes east of UTC. */
export interface Instant {
  readonly epochMs: number;
  readonly offset: number;
}

/** A naive local date, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const IN_EVERY_MONTH = '28';
const LAST_DAY = Date.parse('9999-12-31') / MS_PER_DAY;

/**
 * The day an instant belongs to for a learner whose day begins at `startHour` (0 to 23, local time): at 02:00
 * with a start of 4 it is still yesterday, so a session past midnight does not split in two.
 */
export function dayOf(instant: Instant, startHour: number): Day {
  const shifted = instant.epochMs + (instant.offset - startHour * 60) * MS_PER_MINUTE;
  return dayNumbered(Math.floor(shifted / MS_PER_DAY));
}

/** The day `days` after `day`, or before it if negative; never beyond the last day of a four-digit year. */
export function addDays(day: Day, days: number): Day {
  return dayNumbered(Math.min(numberOf(day) + days, LAST_DAY));
}

/** A cache of day numbers, for the same reason as that of names below. */
const numbers = new Map<Day, number>();

/** Days between 1970-01-01 and `day`. */
function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = Math.round(Date.parse(day) / MS_PER_DAY);
  numbers.set(day, number);
  return number;
}

/** A cache of day names: a year has few, and a journal asks for them a million times. */
const names = new Map<number, Day>();

function dayNumbered(number: number): Day {
  const known = names.get(number);
  if (known !== undefined) return known;
  const name = new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
  names.set(number, name);
  return name;
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** Whether an outside value is a day that exists, which 2026-02-30 is not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  // Thousands of stored days are checked at each start, and asking Date takes several times as long.
  return value.slice(-2) <= IN_EVERY_MONTH || isInCalendar(value);
}

/** Date reads 2026-02-30 as 2 March; a day that moves does not exist. */
function isInCalendar(day: string): boolean {
  const parsed = Date.parse(day);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(day);
}
