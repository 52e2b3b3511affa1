import type { Item } from '../../deck/item.js';
import { printOf } from '../../identity/print.js';
import type { Library } from '../../library/library.js';

/** What an answer says of the item's content and its place in its deck, by which the item is known again. */
export function contentOf(item: Item, library: Library): { print: string; position: number } {
  return { print: printOf(item), position: positionIn(library, item) };
}

function positionIn(library: Library, { id, deck }: Item): number {
  const entries = library.decks.find(({ name }) => name === deck)?.entries ?? [];
  return entries.findIndex((entry) => entry.id === id);
}
