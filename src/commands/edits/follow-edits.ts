import { decksStamp } from './decks-stamp.js';
import { decksSeen, type Followed } from './decks-seen.js';

/**
 * Lets progress follow items that were edited, moved, or whose deck's file was renamed: where an id has a history but
 * no item, and an item that is clearly the same has no history, the one is renamed to the other.
 *
 * At nearly every start nothing has changed since the last, which the files' times tell, or nothing is lost, which looking
 * up each item tells; what takes longer is loaded only then.
 *
 * @returns what the learner must hear of it, one sentence each.
 * @throws UserError if a rename cannot be kept.
 */
export async function followEdits(followed: Followed): Promise<readonly string[]> {
  const { library, progress } = followed;
  const before = progress.places.read();
  const settled = decksStamp(library, progress);
  if (settled === before.settled) return [];
  const found = library.entries.filter(({ id }) => progress.item(id).last > -Infinity);
  const seen = decksSeen(new Set(found.map(({ deck }) => deck)), before, followed);
  const isLost = progress.itemCount > found.length;
  const isNew = library.entries.length > found.length;
  let { compared } = before;
  let said: readonly string[] = [];
  if ((isLost && isNew) || isReused(followed)) {
    const lost = [...progress.ids()].filter((id) => library.entry(id) === undefined);
    const { matchLost } = await import('./match-lost.js');
    ({ said, compared } = matchLost({ ...followed, lost, seen, before: compared }));
  }
  if (progress.itemCount > 0) progress.places.write({ decks: seen.places, compared, settled });
  return said;
}

/** Whether an id that was left behind by a rename names an item again. */
function isReused({ library, progress }: Followed): boolean {
  return progress
    .renames()
    .some(
      ({ from, holds }) =>
        holds && library.entry(from) !== undefined && progress.nameOf(from) !== from,
    );
}
