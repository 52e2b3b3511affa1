import type { ItemProgress } from './item-progress.js';

/** Progress by item. */
export interface Items {
  get(id: string): ItemProgress | undefined;
  /** All items, each once, in no order that means anything. */
  entries(): Iterable<readonly [string, ItemProgress]>;
  /** Their ids alone, which cost less. */
  keys(): Iterable<string>;
  /** How many they are. */
  readonly size: number;
}

/** Items that can change. */
export interface ChangingItems extends Items {
  /** Undefined takes the item out. */
  set(id: string, item: ItemProgress | undefined): void;
}

/** Items that begin as `base`, which itself stays as it is, and is not read through. */
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
