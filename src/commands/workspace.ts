import { existsSync } from 'node:fs';
import type { Entry } from '../deck/entries.js';
import type { Level } from '../deck/item.js';
import { knownOutlines } from '../library/known-outlines.js';
import { type Library, openLibrary } from '../library/library.js';
import { unknownDeck } from '../library/unknown-deck.js';
import { openProgress, type Progress } from '../progress/progress.js';
import { readSettings, type Settings } from '../progress/settings.js';
import { type Day, dayOf } from '../schedule/day.js';
import type { Path } from '../schedule/path.js';
import type { CommandContext } from './context.js';
import { decksGone, deckSources, goneSentence } from './decks/sources.js';
import { followEdits } from './edits/follow-edits.js';
import { pathThrough } from './decks/path.js';
import { requireChosen } from './decks/require-chosen.js';
import { noDeckInSetting, requireDecks } from './decks/require-decks.js';
import { wholeDeckName } from './decks/whole-deck-name.js';
import { warn } from './warn.js';

/** What most commands start from: settings, decks, progress, and which day it is. */
export interface Workspace {
  readonly settings: Settings;
  readonly library: Library;
  readonly progress: Progress;
  readonly today: () => Day;
  /** How many items may still be met for the first time today. */
  readonly newAllowed: () => number;
  /** The items a command is about, in learning order. */
  readonly chosen: readonly Entry[];
  /** Lets progress follow what was edited since; returns what the learner must hear of it. */
  readonly follow: () => Promise<readonly string[]>;
  /** The order in which new ones come, deck after deck. */
  readonly path: Path;
}

/** Which items a command is about; empty lists mean no restriction. */
export interface Choice {
  readonly decks: readonly string[];
  readonly levels?: readonly Level[];
  readonly tags?: readonly string[];
  /** Whether the command can do its work though no deck is at hand. */
  readonly canDoWithout?: boolean;
}

/**
 * Opens decks and progress and picks the items of a command.
 *
 * @throws UserError for decks that do not exist, tags and levels that no item has, and for state that cannot be used.
 */
export async function openWorkspace(context: CommandContext, choice: Choice): Promise<Workspace> {
  const settings = await readSettings(context.home);
  const [{ library, names, paths, words }, progress] = await Promise.all([
    openChosenDecks(context, settings, choice),
    openProgress(context.home, settings.rules, context),
  ]);
  const sayNotices = (): void => {
    for (const notice of progress.notices()) warn(context, notice);
  };
  sayNotices();
  const followed = { library, progress, paths, shipped: context.shippedDecks, now: context.now };
  const follow = (): Promise<readonly string[]> => followEdits(followed);
  for (const sentence of await follow()) warn(context, sentence);
  context.atEnd(() => {
    sayNotices();
    progress.close();
  });
  const inDecks = library.entries.filter(({ deck }) => names === undefined || names.has(deck));
  requireChosen(choice, inDecks);
  const chosen = inDecks.filter(
    ({ level, tags }) => includesAny(choice.levels, [level]) && includesAny(choice.tags, tags),
  );
  const today = (): Day => dayOf(context.now(), settings.rules.dayStart);
  const newAllowed = (): number => settings.rules.newPerDay - progress.boxes.introducedOn(today());
  const path = pathThrough(library, chosen, words);
  return { settings, library, progress, today, newAllowed, chosen, follow, path };
}

/**
 * Each word is a deck's name or, failing that, a path, or the beginning of one deck's name; paths join the library only
 * when they are named. The words come back as whole names and paths.
 */
async function openChosenDecks(
  context: CommandContext,
  settings: Settings,
  { decks: typed, canDoWithout = false }: Choice,
): Promise<{
  library: Library;
  names: ReadonlySet<string> | undefined;
  paths: readonly string[];
  words: readonly string[];
}> {
  const { paths: all, gone } = deckSources(context, settings);
  if (gone.length > 0) {
    if (all.length === 0 && typed.length === 0 && !canDoWithout) throw decksGone(gone);
    warn(context, goneSentence(gone));
  }
  requireDecks(context.decksOption);
  const library = await openLibrary(all, knownOutlines(context.shippedOutlines));
  if (typed.length === 0) {
    // What is wrong with a file is said elsewhere; where nothing is, there is nothing to say it of.
    const isEmpty = library.decks.length === 0 && library.problems.length === 0;
    if (isEmpty && !canDoWithout) throw noDeckInSetting(all);
    return { library, names: undefined, paths: all, words: typed };
  }
  const words = typed.map((word) => wholeDeckName(word, library.decks));
  const named = new Set(library.decks.map((deck) => deck.name));
  const paths = words.filter((word) => !named.has(word));
  for (const path of paths) if (!existsSync(path)) throw unknownDeck(path, library.decks);
  requireDecks(paths);
  if (paths.length === 0) return { library, names: new Set(words), paths: all, words };
  const names = words.filter((word) => named.has(word));
  const files = library.decks.filter((deck) => names.includes(deck.name)).map((deck) => deck.path);
  const extended = await openLibrary([...paths, ...files]);
  return { library: extended, names: undefined, paths: [...paths, ...files], words };
}

function includesAny<T>(wanted: readonly T[] | undefined, has: readonly T[]): boolean {
  return wanted === undefined || wanted.length === 0 || has.some((one) => wanted.includes(one));
}
