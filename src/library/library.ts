import type { Diagnostic } from '../deck/diagnostics/diagnostic.js';
import type { Entry } from '../deck/entries.js';
import type { Item } from '../deck/item.js';
import { type DeckOutline, outlineDeck } from '../deck/outline.js';
import { itemReader, type ItemReading } from '../deck/bodies/read-item.js';
import { resolveRequirements } from '../deck/requirements.js';
import { decksBeside, type DeckFile, findDecks } from './find-decks.js';
import type { KnownOutlines } from './known-outlines.js';
import { learningOrder } from './learning-order.js';
import { readDeckText } from './read-deck.js';
import { withoutNamesakes } from './namesakes.js';

/** The decks at hand. Items are read one at a time, when they are asked for: most of them are not due. */
export interface Library {
  /** In the order in which they should be learnt. */
  readonly decks: readonly DeckOutline[];
  /** Every item's heading, in the decks' order. */
  readonly entries: readonly Entry[];
  /** What is wrong with files, headings, what they require of one another, and the bodies that were read. */
  readonly problems: readonly Diagnostic[];
  /** The decks at hand that each deck requires; none leads in a circle. Decks that require nothing are not among them. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
  entry(id: string): Entry | undefined;
  /** The whole item; undefined if there is none or its body has errors, which are then among `problems`. */
  item(id: string): Item | undefined;
  /** The kind of an item; undefined where there is no sound item. Costs nothing where it was found out beforehand. */
  kind(id: string): string | undefined;
  /** Reads one deck's file again, after it was edited. */
  reload(deck: string): Promise<void>;
}

/** One file as it was last read; everything known of it goes when it is read again. */
interface LoadedDeck {
  readonly file: DeckFile;
  readonly fileProblems: readonly Diagnostic[];
  /** Undefined while the file cannot be read. */
  readonly outline: DeckOutline | undefined;
  readonly read: (entry: Entry) => ItemReading;
  /** The readings of the items asked for so far. */
  readonly readings: Map<string, ItemReading>;
}

/**
 * Opens the decks at these paths, files or folders; `known` may have the outlines of some.
 *
 * @throws UserError if a path does not exist or may not be read.
 */
export async function openLibrary(
  paths: readonly string[],
  known?: KnownOutlines,
): Promise<Library> {
  const { files, problems: namesakes } = withoutNamesakes(paths.flatMap((path) => findDecks(path)));
  const loaded = new Map<string, LoadedDeck>();
  for (const file of files) loaded.set(file.name, await load(file, known));

  let decks: readonly DeckOutline[] = [];
  let requirements = resolveRequirements(decks);
  let entries: readonly Entry[] = [];
  let byId: ReadonlyMap<string, Entry> = new Map();
  const index = (): void => {
    const outlines = [...loaded.values()].flatMap(({ outline }) => outline ?? []);
    requirements = resolveRequirements(outlines, decksBeside);
    decks = learningOrder(outlines, requirements.of);
    entries = decks.flatMap((deck) => deck.entries);
    byId = new Map(entries.map((entry) => [entry.id, entry]));
  };
  index();

  const item = (id: string): Item | undefined => {
    const entry = byId.get(id);
    const deck = entry === undefined ? undefined : loaded.get(entry.deck);
    if (entry === undefined || deck === undefined) return undefined;
    const reading = deck.readings.get(id) ?? deck.read(entry);
    deck.readings.set(id, reading);
    return reading.item;
  };
  return {
    get decks() {
      return decks;
    },
    get entries() {
      return entries;
    },
    get problems() {
      const ofDecks = [...loaded.values()].flatMap(problemsOf);
      return [...namesakes, ...ofDecks, ...requirements.diagnostics];
    },
    get requires() {
      return requirements.of;
    },
    entry: (id) => byId.get(id),
    item,
    kind: (id) => byId.get(id)?.kind ?? item(id)?.kind,
    async reload(name) {
      const file = loaded.get(name)?.file;
      if (file === undefined) return;
      loaded.set(name, await load(file));
      index();
    },
  };
}

async function load(file: DeckFile, known?: KnownOutlines): Promise<LoadedDeck> {
  const { text, bytes, diagnostics: fileProblems } = readDeckText(file);
  const outline =
    text === undefined
      ? undefined
      : ((bytes && known?.find(file, bytes, text)) ?? (await outlineDeck(text, file)));
  const read = outline === undefined ? nothingToRead : itemReader(outline);
  return { file, fileProblems, outline, read, readings: new Map() };
}

function nothingToRead(): ItemReading {
  return { item: undefined, diagnostics: [] };
}

function problemsOf({ fileProblems, outline, readings }: LoadedDeck): Diagnostic[] {
  const bodies = [...readings.values()].flatMap(({ diagnostics }) => diagnostics);
  return [...fileProblems, ...(outline?.diagnostics ?? []), ...bodies];
}
