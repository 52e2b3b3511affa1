import { lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { DeckOutline } from '../../deck/outline.js';
import type { Library } from '../../library/library.js';
import type { PlacesKnown } from '../../progress/deck-places.js';
import type { Progress } from '../../progress/progress.js';
import type { Instant } from '../../schedule/day.js';

/** What following edits needs to know. */
export interface Followed {
  readonly library: Library;
  readonly progress: Progress;
  /** The files and folders that the library's decks come from. */
  readonly paths: readonly string[];
  /** The folder of the decks that come with the program. */
  readonly shipped: string;
  readonly now: () => Instant;
}

/** Where decks are and were. */
export interface DecksSeen {
  /** The places to remember. */
  readonly places: PlacesKnown['decks'];
  /**
   * What became of the deck of this name: at hand; gone from a folder that is at hand; or elsewhere, not named this time
   * or not readable now, so that nothing may be concluded from not seeing its items.
   */
  of(name: string): DeckSeen;
}

type DeckSeen =
  | { readonly type: 'here'; readonly deck: DeckOutline }
  | { readonly type: 'gone' }
  | { readonly type: 'elsewhere' };

/** Looks where the decks are; the places of those `withHistory` are to be remembered besides those known `before`. */
export function decksSeen(
  withHistory: ReadonlySet<string>,
  before: PlacesKnown,
  { library, paths, shipped }: Followed,
): DecksSeen {
  const decks = new Map(library.decks.map((deck) => [deck.name, deck]));
  const places = new Map(before.decks);
  for (const name of withHistory) {
    const path = decks.get(name)?.path;
    if (path !== undefined) places.set(name, kept(path, shipped));
  }
  const look = (name: string): DeckSeen => {
    const deck = decks.get(name);
    const place = before.decks.get(name);
    const path = place === undefined ? undefined : restored(place, shipped);
    if (deck !== undefined) {
      // Another file of the same name, while the deck's own is still where it was, is another deck.
      const isOther = path !== undefined && !isSame(path, deck.path) && isThere(path);
      return isOther ? { type: 'elsewhere' } : { type: 'here', deck };
    }
    if (path === undefined || isThere(path)) return { type: 'elsewhere' };
    return { type: paths.some((at) => isWithin(path, at)) ? 'gone' : 'elsewhere' };
  };
  const looked = new Map<string, DeckSeen>();
  return {
    places,
    of(name) {
      const known = looked.get(name) ?? look(name);
      looked.set(name, known);
      return known;
    },
  };
}

/** The decks that come with the program may be in another folder after an update. */
function kept(path: string, shipped: string): string {
  const absolute = resolve(path);
  return isWithin(absolute, shipped) ? relative(shipped, absolute) : absolute;
}

function restored(place: string, shipped: string): string {
  return isAbsolute(place) ? place : join(shipped, place);
}

/** Whether something is at a path, be it a link to nowhere; where that cannot be told, it is. */
function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

function isSame(path: string, other: string): boolean {
  if (path === resolve(other)) return true;
  try {
    return realpathSync(path) === realpathSync(other);
  } catch {
    return false;
  }
}

/** Whether a path is below a folder, or in the folder of a file. */
function isWithin(path: string, place: string): boolean {
  const folder = isFolder(place) ? resolve(place) : dirname(resolve(place));
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
