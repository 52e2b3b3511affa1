import type { Day } from '../../schedule/day.js';
import type { Folded } from './fold.js';
import type { Snapshot } from './live-fold.js';
import { NOTHING_RECENT } from './recent.js';

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

/** What a fold of all events leaves to carry on from. */
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
