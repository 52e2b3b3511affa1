import { itemReader } from '../../deck/bodies/read-item.js';
import type { Entry } from '../../deck/entries.js';
import { hasOwnId } from '../../deck/headings/own-ids.js';
import type { DeckOutline } from '../../deck/outline.js';
import { matchItems } from '../../identity/match.js';
import { printOf, readPrint } from '../../identity/print.js';
import type { Newcomer, Orphan } from '../../identity/resemblance.js';

interface Placed {
  readonly entry: Entry;
  readonly position: number;
}

/**
 * The items of a deck that are there under another id after an edit, whether they have a history or not: those that are
 * alike, and one that alone was written anew where it stood.
 */
export function reworded(before: DeckOutline, after: DeckOutline): ReadonlyMap<string, string> {
  const gone = missingIn(after, before);
  const come = missingIn(before, after);
  const found = matchItems(orphansOf(before, gone), newcomersOf(after, come), {
    sameDeck: () => true,
    rejected: () => false,
  });
  const renamed = new Map(found.map(({ from, to }) => [from, to]));
  const taken = new Set(renamed.values());
  const [one, ...others] = gone.filter(({ entry }) => !renamed.has(entry.id));
  const inPlace = come.filter(({ entry }) => !taken.has(entry.id));
  const [other] = inPlace;
  const isAlone = others.length === 0 && inPlace.length === 1;
  if (isAlone && one !== undefined && one.position === other?.position) {
    renamed.set(one.entry.id, other.entry.id);
  }
  return renamed;
}

/** The entries of `deck` whose ids `other` does not have, not even where a heading is rejected. */
function missingIn(other: DeckOutline, deck: DeckOutline): Placed[] {
  const ids = new Set([...other.entries, ...other.rejected].map(({ id }) => id));
  return deck.entries.flatMap((entry, position) =>
    ids.has(entry.id) ? [] : [{ entry, position }],
  );
}

function orphansOf(deck: DeckOutline, gone: readonly Placed[]): Orphan[] {
  const read = itemReader(deck);
  return gone.map(({ entry, position }) => {
    const { item } = read(entry);
    return { id: entry.id, print: item && readPrint(printOf(item)), position };
  });
}

function newcomersOf(deck: DeckOutline, come: readonly Placed[]): Newcomer[] {
  const read = itemReader(deck);
  return come.flatMap(({ entry, position }) => {
    const { item } = read(entry);
    const print = item && readPrint(printOf(item));
    if (print === undefined) return [];
    return [{ id: entry.id, print, position, explicit: hasOwnId(deck, entry) }];
  });
}
