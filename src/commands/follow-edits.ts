import { decksSeen, type Followed } from './decks-seen.js';

/**
 * Lets progress follow items that were edited, moved, or whose deck's file was renamed: where an id has a history but
 * no item, and an item that is clearly the same has no history, the one is renamed to the other.
 *
 * At nearly every start there is nothing to follow, which one pass over the ids shows; what takes longer is loaded only
 * then.
 *
 * @returns what the learner must hear of it, one sentence each.
 * @throws UserError if a rename cannot be kept.
 */
export async function followEdits(followed: Followed): Promise<readonly string[]> {
  const { library, progress } = followed;
  // Looked up first, because that makes the pass over all ids cheap where decks are large.
  const found = library.entries.filter(({ id }) => progress.item(id).last > -Infinity);
  const withHistory = new Set(found.map(({ deck }) => deck));
  const lost: string[] = [];
  for (const id of progress.ids()) if (library.entry(id) === undefined) lost.push(id);
  const places = decksSeen(withHistory, followed);
  // Every item at hand has a history, or nothing that has one is missing: then there is nothing to follow.
  const reused = progress.renames().filter(({ from, holds }) => holds && isAgain(from, followed));
  if (reused.length === 0 && (lost.length === 0 || found.length === library.entries.length))
    return [];
  const { matchLost } = await import('./match-lost.js');
  return matchLost({ ...followed, lost, places });
}

/** Whether an id that was left behind by a rename names an item again. */
function isAgain(id: string, { library, progress }: Followed): boolean {
  return library.entry(id) !== undefined && progress.nameOf(id) !== id;
}
