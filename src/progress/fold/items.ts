import type { ItemProgress } from './item-progress.js';

/** Progress by item. */
export interface Items {
  get(id: string): ItemProgress | undefined;
  /** All items, each once, in no particular order. */
  entries(): Iterable<readonly [string, ItemProgress]>;
  /** Only their ids, which is cheaper. */
  keys(): Iterable<string>;
  /** Their number. */
  readonly size: number;
}

/** Items that can change. */
export interface ChangingItems extends Items {
  /** Undefined removes the item. */
  set(id: string, item: ItemProgress | undefined): void;
}

/** Items that begin as `base`, which is neither changed nor read through. */
export function itemsOver(base: Items): ChangingItems {
  const changed = new Map<string, ItemProgress | undefined>();
  return {
    get: (id) => (changed.has(id) ? changed.get(id) : base.get(id)),
    set: (id, item) => {
      changed.set(id, item);
    },
    *entries() {
      for (const entry of base.entries()) if (!changed.has(entry[0])) yield entry;
      for (const [id, item] of changed) if (item !== undefined) yield [id, item];
    },
    get size() {
      let size = base.size;
      for (const [id, item] of changed) {
        size += Number(item !== undefined) - Number(base.get(id) !== undefined);
      }
      return size;
    },
    *keys() {
      for (const id of base.keys()) if (!changed.has(id)) yield id;
      for (const [id, item] of changed) if (item !== undefined) yield id;
    },
  };
}
