import { addDays, type Day } from '../schedule/day.js';
import type { DayRecord } from '../schedule/day-record.js';
import { isAway, type Vacation } from '../schedule/vacation.js';

/** One day of the calendar. */
export interface CalendarDay {
  readonly day: Day;
  readonly answers: number;
  readonly tookMs: number;
  /** Whether an absence was planned for it. */
  readonly absent: boolean;
  /** Whether it is before the first answer. */
  readonly before: boolean;
}

export const CALENDAR_WEEKS = 26;
export const DAYS_A_WEEK = 7;

/** The last 26 weeks including this one, from a Monday up to today. */
export function calendarOf(
  days: readonly DayRecord[],
  absences: readonly Vacation[],
  today: Day,
): readonly CalendarDay[] {
  const known = new Map(days.map((record) => [record.day, record]));
  const first = days[0]?.day ?? addDays(today, 1);
  const monday = addDays(today, -weekday(today));
  const from = addDays(monday, -DAYS_A_WEEK * (CALENDAR_WEEKS - 1));
  const count = DAYS_A_WEEK * (CALENDAR_WEEKS - 1) + weekday(today) + 1;
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    const { answers = 0, tookMs = 0 } = known.get(day) ?? {};
    return { day, answers, tookMs, absent: isAway(day, absences), before: day < first };
  });
}

/** 0 for a Monday, 6 for a Sunday (ISO 8601). */
export function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_A_WEEK;
}

/** How many shades there are for days with answers. */
export const SHADES = 4;

/**
 * How many answers make one shade, chosen so that all shades occur: a quarter of a busy day, the 90th percentile of the
 * days with answers. At least 1.
 */
export function shadeStep(days: readonly CalendarDay[]): number {
  const studied = days.flatMap(({ answers }) => (answers > 0 ? [answers] : []));
  studied.sort((a, b) => a - b);
  const busy = studied[Math.floor(studied.length * 0.9)] ?? 1;
  return Math.max(1, Math.ceil(busy / SHADES));
}

/** 0 for no answers, then 1 to 4. */
export function shadeOf(answers: number, step: number): number {
  return Math.min(SHADES, Math.ceil(answers / step));
}
