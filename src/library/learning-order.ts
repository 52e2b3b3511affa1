import type { DeckOutline } from '../deck/outline.js';

/**
 * By `order` in the front matter, decks without one last; then by name. Where decks require others, a deck comes after
 * all it requires, and otherwise keeps as near to that order as it can.
 */
export function learningOrder(
  decks: readonly DeckOutline[],
  requires: ReadonlyMap<string, readonly string[]>,
): DeckOutline[] {
  const pending = [...decks].sort(byOrder);
  if (requires.size === 0) return pending;
  const ordered: DeckOutline[] = [];
  const placed = new Set<string>();
  const isReady = ({ name }: DeckOutline): boolean =>
    (requires.get(name) ?? []).every((required) => placed.has(required));
  while (pending.length > 0) {
    // What is required never leads in a circle, so there is always one that is ready.
    const [next] = pending.splice(Math.max(0, pending.findIndex(isReady)), 1);
    if (next === undefined) break;
    ordered.push(next);
    placed.add(next.name);
  }
  return ordered;
}

function byOrder(a: DeckOutline, b: DeckOutline): number {
  const difference = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (difference !== 0 && !Number.isNaN(difference)) return difference;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
