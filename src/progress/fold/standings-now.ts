import type { Day } from '../../schedule/day.js';
import type { ItemProgress } from './item-progress.js';
import { type ChangingItems, itemsOver } from './items.js';
import type { Snapshot } from './snapshot.js';

/** The items' present standings, and counts over them. */
export interface StandingsNow {
  readonly items: ChangingItems;
  readonly suspended: ReadonlySet<string>;
  /** How many items were met for the first time, by day. */
  readonly introduced: ReadonlyMap<Day, number>;
  /** Replaces an item's progress; undefined removes the item. */
  readonly put: (
    id: string,
    before: ItemProgress | undefined,
    after: ItemProgress | undefined,
  ) => void;
}

/** Standings that start from stored ones. */
export function standingsOver(start: Snapshot): StandingsNow {
  const items = itemsOver(start.items);
  const suspended = new Set(start.suspended);
  const introduced = new Map(start.introduced);
  return {
    items,
    suspended,
    introduced,
    put(id, before, after) {
      count(introduced, before?.standing?.introduced, -1);
      count(introduced, after?.standing?.introduced, 1);
      if (after?.suspended === true) suspended.add(id);
      else suspended.delete(id);
      items.set(id, after);
    },
  };
}

function count(counts: Map<Day, number>, day: Day | undefined, by: number): void {
  if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + by);
}
