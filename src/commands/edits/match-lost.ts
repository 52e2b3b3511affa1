import type { Entry } from '../../deck/entries.js';
import { hasOwnId } from '../../deck/headings/own-ids.js';
import type { DeckOutline } from '../../deck/outline.js';
import { itemReader } from '../../deck/bodies/read-item.js';
import { type Match, matchItems } from '../../identity/match.js';
import { printOf, readPrint } from '../../identity/print.js';
import { deckOf, type Newcomer, type Orphan } from '../../identity/resemblance.js';
import { textHash } from '../../text-hash.js';
import type { DecksSeen, Followed } from './decks-seen.js';
import { sayFollowed } from './say-followed.js';

/** What one pass over the ids has shown. */
export interface LostItems extends Followed {
  /** Ids with a history that no deck at hand has. */
  readonly lost: readonly string[];
  readonly seen: DecksSeen;
  /** What was compared last. */
  readonly before: string;
}

/** What came of it: sentences for the learner, and what was compared this time. */
interface Outcome {
  readonly said: readonly string[];
  readonly compared: string;
}

/** Whether an item at hand has no history. */
type IsNew = (id: string) => boolean;

/**
 * Matches what is lost to what is new, and enters the matches as renames. An id that was left behind by a rename and is
 * an item of its own again is freed, so that its answers are its own.
 *
 * @throws UserError if a rename cannot be kept.
 */
export function matchLost(items: LostItems): Outcome {
  const { library, progress, now } = items;
  const withHistory = new Set(progress.ids());
  const isNew: IsNew = (id) => !withHistory.has(id);
  const sound = library.decks.filter((deck) => !isCutShort(deck));
  const orphans = orphansOf(items, new Set(sound));
  const compared = signature(orphans, sound);
  let matches: readonly Match[] = [];
  if (orphans.length > 0 && compared !== items.before) {
    matches = matchItems(orphans, newcomersOf(sound, isNew), circumstances(items, isNew));
  }
  const followed = new Set(matches.map(({ to }) => to));
  const freed = progress.renames().filter(({ from, holds }) => {
    const isAgain = library.entry(from) !== undefined && !followed.has(from);
    return holds && isAgain && progress.nameOf(from) !== from;
  });
  const renames = [...matches, ...[...new Set(freed.map(({ from }) => from))].map(toItself)];
  if (renames.length > 0) {
    progress.enterAll(
      renames.map((rename) => ({ type: 'rename', ...rename })),
      now(),
    );
  }
  return { said: sayFollowed(matches), compared };
}

function toItself(id: string): Match {
  return { from: id, to: id };
}

/** Whether something in a deck may have taken in the items below it. */
function isCutShort(deck: DeckOutline): boolean {
  if (deck.diagnostics.some(({ code }) => code === 'bad-front-matter')) return true;
  const last = [...deck.entries, ...deck.rejected].sort((a, b) => a.line - b.line).at(-1);
  if (last === undefined) return false;
  const { diagnostics } = itemReader(deck)(last);
  return diagnostics.some(({ code }) => code === 'unclosed-code' || code === 'unclosed-html');
}

/** What is lost for good, as far as can be told: not what is in a deck that is elsewhere, or has a mistake now. */
function orphansOf({ lost, progress, seen }: LostItems, sound: ReadonlySet<DeckOutline>) {
  return lost.flatMap((id): Orphan[] => {
    const deck = seen.of(deckOf(id));
    if (deck.type === 'elsewhere') return [];
    if (deck.type === 'here') {
      const isFlawed = deck.deck.rejected.some((entry) => entry.id === id);
      if (isFlawed || !sound.has(deck.deck)) return [];
    }
    const { standing, suspended, print, position } = progress.item(id);
    if (standing === undefined && !suspended) return [];
    return [{ id, print: readPrint(print), position }];
  });
}

/** The items without a history. Those that cannot be read now may be matched once they can. */
function newcomersOf(sound: readonly DeckOutline[], isNew: IsNew): Newcomer[] {
  return sound.flatMap((deck) => {
    const read = itemReader(deck);
    const newcomer = (entry: Entry, position: number): Newcomer[] => {
      const item = isNew(entry.id) ? read(entry).item : undefined;
      if (item === undefined) return [];
      const print = readPrint(printOf(item));
      if (print === undefined) return [];
      return [{ id: entry.id, print, position, explicit: hasOwnId(deck, entry) }];
    };
    return deck.entries.flatMap(newcomer);
  });
}

function circumstances({ library, progress, seen }: LostItems, isNew: IsNew) {
  const old = new Set(library.entries.filter(({ id }) => !isNew(id)).map(({ deck }) => deck));
  const undone = progress.renames().filter(({ holds }) => !holds);
  const rejected = new Set(undone.map(({ from, to }) => JSON.stringify([from, to])));
  return {
    sameDeck(orphan: string, newcomer: string) {
      const [before, after] = [deckOf(orphan), deckOf(newcomer)];
      return before === after || (!old.has(after) && seen.of(before).type === 'gone');
    },
    rejected: (orphan: string, newcomer: string) =>
      rejected.size > 0 && rejected.has(JSON.stringify([orphan, newcomer])),
  };
}

/**
 * Tells whether anything changed since the last comparison: most histories without an item stay so, and to read every new
 * item at each start would take long. Answers change nothing, because they only make new items fewer.
 */
function signature(orphans: readonly Orphan[], decks: readonly DeckOutline[]): string {
  const parts = [
    ...orphans.map(({ id }) => id),
    ...decks.flatMap(({ name, text, entries }) => [
      `${name} ${text.length}`,
      ...entries.map(({ id }) => id),
    ]),
  ].join('\n');
  return [1, 2].map((seed) => textHash(parts, seed).toString(36)).join('-');
}
