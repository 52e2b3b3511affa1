import type { Entry } from '../../deck/entries.js';
import type { Library } from '../../library/library.js';
import type { Path } from '../../schedule/path.js';

/**
 * The way through the decks for the items that a command is about: with a level or a tag chosen, only those items are
 * waited for. A deck that one of `words` names, or whose file it is, is not held back; a folder names no deck.
 */
export function pathThrough(
  library: Library,
  chosen: readonly Entry[],
  words: readonly string[],
): Path {
  const named = library.decks.filter(
    ({ name, path }) => words.includes(name) || words.includes(path),
  );
  const requires = new Map(library.requires);
  for (const { name } of named) requires.delete(name);
  let byDeck: Map<string, Entry[]> | undefined;
  return {
    requires,
    items(deck) {
      byDeck ??= grouped(chosen);
      return byDeck.get(deck) ?? [];
    },
    canAsk: (id) => library.kind(id) !== undefined,
  };
}

function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.deck);
    if (group === undefined) groups.set(entry.deck, [entry]);
    else group.push(entry);
  }
  return groups;
}
