import type { Day } from '../schedule/day.js';
import type { DayRecord } from '../schedule/day-record.js';
import { lastDays, sumOf } from './records.js';

/** The time that answers took in the last `days` days, where it was measured. */
export interface TimeSpent {
  readonly days: number;
  readonly tookMs: number;
  readonly answers: number;
  /** On how many of these days something was answered. */
  readonly studied: number;
}

/** How many days back time is reported. */
const TIME_DAYS = [7, 30] as const;

/** The time spent recently. */
export function timeSpent(days: readonly DayRecord[], day: Day): readonly TimeSpent[] {
  return TIME_DAYS.map((count) => {
    const records = lastDays(days, day, count).filter(({ answers }) => answers > 0);
    return {
      days: count,
      tookMs: sumOf(records, ({ tookMs }) => tookMs),
      answers: sumOf(records, ({ answers }) => answers),
      studied: records.length,
    };
  });
}
