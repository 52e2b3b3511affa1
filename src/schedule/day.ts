/** A point in time and the offset of the local clock there: `offset` is minutes east of UTC. */
export interface Instant {
  readonly epochMs: number;
  readonly offset: number;
}

/** A naive local date, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;

const MS_PER_MINUTE = 60_000;
const MS_PER_DAY = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The day an instant belongs to for a learner whose day begins at `startHour` (0 to 23, local time): at 02:00
 * with a start of 4 it is still yesterday, so a session past midnight does not split in two.
 */
export function dayOf(instant: Instant, startHour: number): Day {
  const shifted = instant.epochMs + (instant.offset - startHour * 60) * MS_PER_MINUTE;
  return new Date(shifted).toISOString().slice(0, 10);
}

/** The day `days` after (or, negative, before) `day`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** How many days `to` lies after `from`; negative when it lies before. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MS_PER_DAY);
}

/** Whether a value from outside is a day that exists: 2026-02-30 is not. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !DAY.test(value)) return false;
  const parsed = Date.parse(value);
  return !Number.isNaN(parsed) && new Date(parsed).toISOString().startsWith(value);
}
