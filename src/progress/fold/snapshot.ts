import type { Day } from '../../schedule/day.js';
import type { Folded } from './fold.js';
import type { DayRecord } from '../../schedule/day-record.js';
import type { LastingEvent } from '../journal/event.js';
import type { Items } from './items.js';
import { NOTHING_RECENT, type RecentEvents } from './recent.js';

/** Everything a fold has to remember, in the form in which it is stored. */
export interface Snapshot {
  readonly items: Items;
  readonly suspended: Iterable<string>;
  /** How many items were met for the first time, by day. */
  readonly introduced: Iterable<readonly [Day, number]>;
  readonly lasting: readonly LastingEvent[];
  readonly recent: RecentEvents;
  /** The days with answers, ascending. */
  readonly days: () => readonly DayRecord[];
  readonly latest: number;
}

/** Progress before the first event. */
export const EMPTY_SNAPSHOT: Snapshot = {
  items: { get: () => undefined, entries: () => [], keys: () => [], size: 0 },
  suspended: [],
  introduced: [],
  lasting: [],
  recent: NOTHING_RECENT,
  days: () => [],
  latest: -Infinity,
};

/** The state from which a fold of all events can be continued. */
export function snapshotOf({ items, lasting, latest, days, recent }: Folded): Snapshot {
  const suspended: string[] = [];
  const introduced = new Map<Day, number>();
  for (const [id, item] of items) {
    if (item.suspended) suspended.push(id);
    const day = item.standing?.introduced;
    if (day !== undefined) introduced.set(day, (introduced.get(day) ?? 0) + 1);
  }
  return { items, suspended, introduced, lasting, recent, days: () => days, latest };
}
