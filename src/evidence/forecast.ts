import { addDays, type Day } from '../schedule/day.js';
import { dueDay } from '../schedule/leitner.js';
import type { ItemRecord } from './records.js';

/** The reviews due on a day if nothing new is learnt and nothing missed. */
export interface ForecastDay {
  readonly day: Day;
  readonly due: number;
}

const FORECAST_DAYS = 30;

/** The reviews due in the next 30 days. Overdue items count today; suspended items do not count. */
export function forecastOf(items: readonly ItemRecord[], today: Day): readonly ForecastDay[] {
  const due = new Map<Day, number>();
  for (const { standing, suspended } of items) {
    if (suspended) continue;
    const comes = dueDay(standing, today);
    const on = comes < today ? today : comes;
    due.set(on, (due.get(on) ?? 0) + 1);
  }
  return Array.from({ length: FORECAST_DAYS }, (_, ahead) => {
    const day = addDays(today, ahead);
    return { day, due: due.get(day) ?? 0 };
  });
}
