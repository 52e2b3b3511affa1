import type { Folded } from './fold.js';
import type { ItemProgress } from './item-progress.js';

type Items = Folded['items'];

/** Whether an item is the same to a learner in two folds: box, days, lapses, and whether it is asked at all. */
export function sameStandings(a: Items, b: Items): boolean {
  for (const id of new Set([...a.keys(), ...b.keys()])) {
    if (seen(a.get(id)) !== seen(b.get(id))) return false;
  }
  return true;
}

function seen(item: ItemProgress | undefined): string {
  const { box, due, introduced, lapses } = item?.standing ?? {};
  return [box, due, introduced, lapses, item?.suspended === true].join();
}

/** How many items are in a different box, newly met or no longer met afterwards. */
export function movedBoxes(before: Items, after: Items): number {
  const ids = new Set([...before.keys(), ...after.keys()]);
  let moved = 0;
  for (const id of ids) {
    if (before.get(id)?.standing?.box !== after.get(id)?.standing?.box) moved += 1;
  }
  return moved;
}
