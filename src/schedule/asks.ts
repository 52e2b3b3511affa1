/** One question for the learner: an item, and whether it is back because it was missed in this session. */
export interface Ask {
  readonly id: string;
  readonly again: boolean;
}

/** Asks without one item's. */
export function without(asks: readonly Ask[], id: string): Ask[] {
  return asks.filter((ask) => ask.id !== id);
}

/**
 * Asks without one item's. If another item is given that is not among them, it goes after the last first-time ask, where
 * it would be if the removed item had never been there.
 */
export function replaced(asks: readonly Ask[], id: string, instead: string | undefined): Ask[] {
  const index = asks.findIndex((ask) => ask.id === id);
  const rest = without(asks, id);
  const isKnown = index < 0 || rest.some((ask) => ask.id === instead);
  if (instead === undefined || isKnown) return rest;
  return inserted(
    rest,
    { id: instead, again: false },
    rest.findLastIndex(({ again }) => !again) + 1,
  );
}

/** Asks with one more, at `index`, or at the end if there are fewer. */
export function inserted(asks: readonly Ask[], ask: Ask, index: number): Ask[] {
  return [...asks.slice(0, index), ask, ...asks.slice(index)];
}
