import type { Diagnostic } from '../deck/diagnostic.js';
import type { Item } from '../deck/item.js';
import type { Entry } from '../deck/entries.js';
import { type DeckOutline, outlineDeck } from '../deck/outline.js';
import { itemReader, type ItemReading } from '../deck/read-item.js';
import { type DeckFile, findDecks } from './find-decks.js';
import { fileDiagnostic, readDeckText } from './read-deck.js';

/** The decks at hand. Items are read one at a time, when they are asked for: most of them are not due. */
export interface Library {
  /** In the order in which they should be learnt. */
  readonly decks: readonly DeckOutline[];
  /** Every item's heading, in the decks' order. */
  readonly entries: readonly Entry[];
  /** What was wrong with files and headings; `item` adds what is wrong with bodies. */
  readonly problems: readonly Diagnostic[];
  entry(id: string): Entry | undefined;
  /** The whole item; undefined if there is none or its body has errors, which are then among `problems`. */
  item(id: string): Item | undefined;
  /** Reads one deck's file again, after it was edited. */
  reload(deck: string): Promise<void>;
}

interface LoadedDeck {
  readonly file: DeckFile;
  readonly outline: DeckOutline;
  readonly read: (entry: Entry) => ItemReading;
}

/**
 * Opens the decks at these paths, files or folders. Two files of one name would share their items' ids, so the second
 * is left out and said.
 *
 * @throws UserError if a path does not exist or may not be read.
 */
export async function openLibrary(paths: readonly string[]): Promise<Library> {
  const files = paths.flatMap((path) => findDecks(path));
  const fileProblems: Diagnostic[] = [];
  const outlines = new Map<string, LoadedDeck>();
  for (const file of files) {
    const first = outlines.get(file.name)?.file;
    if (first?.path === file.path) continue;
    if (first !== undefined) fileProblems.push(sameName(file, first));
    else await load(file);
  }

  async function load(file: DeckFile): Promise<void> {
    const { text, diagnostics } = readDeckText(file);
    fileProblems.push(...diagnostics);
    if (text === undefined) return;
    const outline = await outlineDeck(text, file);
    outlines.set(file.name, { file, outline, read: itemReader(outline) });
  }

  let decks: DeckOutline[] = [];
  let entries: Entry[] = [];
  let byId = new Map<string, Entry>();
  let items = new Map<string, Item | undefined>();
  let itemProblems: Diagnostic[] = [];
  const index = (): void => {
    decks = [...outlines.values()].map(({ outline }) => outline).sort(inLearningOrder);
    entries = decks.flatMap((deck) => deck.entries);
    byId = new Map(entries.map((entry) => [entry.id, entry]));
    items = new Map();
    itemProblems = [];
  };
  index();

  return {
    get decks() {
      return decks;
    },
    get entries() {
      return entries;
    },
    get problems() {
      return [...fileProblems, ...decks.flatMap((deck) => deck.diagnostics), ...itemProblems];
    },
    entry: (id) => byId.get(id),
    item(id) {
      const entry = byId.get(id);
      if (entry === undefined) return undefined;
      if (!items.has(id)) {
        const reading = outlines.get(entry.deck)?.read(entry);
        items.set(id, reading?.item);
        itemProblems.push(...(reading?.diagnostics ?? []));
      }
      return items.get(id);
    },
    async reload(deck) {
      const file = outlines.get(deck)?.file;
      if (file === undefined) return;
      outlines.delete(deck);
      await load(file);
      index();
    },
  };
}

/** By `order` in the front matter, decks without one last; then by name. */
function inLearningOrder(a: DeckOutline, b: DeckOutline): number {
  const byOrder = (a.order ?? Infinity) - (b.order ?? Infinity);
  if (byOrder !== 0 && !Number.isNaN(byOrder)) return byOrder;
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function sameName(file: DeckFile, first: DeckFile): Diagnostic {
  return fileDiagnostic(
    file,
    `this deck has the same name as ${first.path}, so their items could not be told apart`,
    'Rename one of the two files.',
    'same-deck-name',
  );
}
