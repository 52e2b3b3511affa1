import type { Diagnostic } from '../../src/deck/diagnostics/diagnostic.js';
import type { Item } from '../../src/deck/item.js';
import { parseDeck, type ParsedDeck } from '../../src/deck/parse-deck.js';

/** A deck named `deck` with these lines. */
export function read(...lines: readonly string[]): Promise<ParsedDeck> {
  return parseDeck(lines.join('\n'), { name: 'deck', path: 'decks/deck.md' });
}

/** The only item of a deck with nothing wrong. */
export async function item(...lines: readonly string[]): Promise<Item> {
  const { items, diagnostics } = await read(...lines);
  const [only, ...more] = items;
  if (only === undefined || more.length > 0 || diagnostics.length > 0) {
    throw new Error(`not one sound item, but ${items.length}: ${shown(diagnostics).join('; ')}`);
  }
  return only;
}

/** What is wrong with a deck: `code line:column`, and what the caret underlines. */
export async function findings(...lines: readonly string[]): Promise<string[]> {
  return shown((await read(...lines)).diagnostics);
}

export function shown(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(({ code, line, column, length, sourceLine }) =>
    `${code} ${line}:${column} ${sourceLine.slice(column - 1, column - 1 + length)}`.trimEnd(),
  );
}
