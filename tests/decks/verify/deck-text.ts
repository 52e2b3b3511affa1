import { readFileSync } from 'node:fs';
import { decodeDeck } from '../../../src/deck/decode.js';
import type { Item } from '../../../src/deck/item.js';
import { parseDeck } from '../../../src/deck/parse-deck.js';
import type { DeckFile } from '../../../src/library/find-decks.js';

export { findDecks } from '../../../src/library/find-decks.js';

/** The Markdown below an item's heading, and the line of the deck, from 1, at which it begins. */
export interface ItemText {
  readonly item: Item;
  /** The deck's path. */
  readonly file: string;
  readonly markdown: string;
  readonly firstLine: number;
}

/** A deck as it is verified. */
export interface DeckText {
  readonly name: string;
  readonly lines: readonly string[];
  /** Its sound items. */
  readonly items: readonly ItemText[];
}

/** Reads a deck. @throws Error if the file is no text. */
export async function readDeck(file: DeckFile): Promise<DeckText> {
  const decoded = decodeDeck(readFileSync(file.path), file.path);
  if (decoded.kind !== 'text') throw new Error(`${file.path} is no text.`);
  const { deck, items } = await parseDeck(decoded.text, file);
  const entries = new Map(deck.entries.map((entry) => [entry.id, entry]));
  return {
    name: file.name,
    lines: deck.text.split('\n'),
    items: items.flatMap((item) => {
      const entry = entries.get(item.id);
      if (entry === undefined) return [];
      const { bodyOffset, bodyLine: firstLine } = entry.heading;
      const markdown = deck.text.slice(bodyOffset, entry.bodyEnd);
      return [{ item, file: file.path, markdown, firstLine }];
    }),
  };
}
