import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { DeckSource, Entry } from './entries.js';
import { kindOf } from '../kinds/registry.js';
import type { Item } from './item.js';
import { outlineDeck, type DeckOutline } from './outline.js';
import { itemReader, placeOf } from './bodies/read-item.js';
import { inFileOrder, reportInto, type Report } from './diagnostics/report.js';

/** A deck read in full. */
export interface ParsedDeck {
  readonly deck: DeckOutline;
  /** The items without an error, in the deck's order. */
  readonly items: readonly Item[];
  /** All diagnostics of the file, in file order. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a whole deck and makes the checks that only its author cares about: that no question gives
 * its answer away and no two are the same. Never throws, whatever the text.
 */
export async function parseDeck(text: string, source: DeckSource): Promise<ParsedDeck> {
  const deck = await outlineDeck(text, source);
  const readItem = itemReader(deck);
  const items: Item[] = [];
  const diagnostics = [...deck.diagnostics];
  const report = reportInto(diagnostics, source.path);
  for (const [index, entry] of deck.entries.entries()) {
    const reading = readItem(entry);
    if (reading.item !== undefined) {
      items.push(reading.item);
      kindOf(reading.item).review?.(reading.item, placeOf(deck.text, entry), report);
    }
    // The parts of one heading share its body, so its diagnostics are reported once.
    if (entry.heading !== deck.entries[index - 1]?.heading) {
      for (const diagnostic of reading.diagnostics) diagnostics.push(diagnostic);
    }
  }
  for (const entry of deck.rejected) {
    for (const diagnostic of readItem(entry).diagnostics) diagnostics.push(diagnostic);
  }
  reportSameFronts(deck, report);
  return { deck, items, diagnostics: inFileOrder(diagnostics) };
}

function reportSameFronts({ entries, text }: DeckOutline, report: Report): void {
  const firstWith = new Map<string, Entry>();
  for (const entry of entries) {
    const folded = entry.front.toLowerCase().replace(/\s+/g, ' ');
    const first = firstWith.get(folded);
    if (first === undefined) firstWith.set(folded, entry);
    else if (first.family !== entry.family) {
      const message = `The item on line ${first.line} asks the same question.`;
      const help = 'Word one of them differently, so that a learner knows which answer is meant.';
      report('same-front', placeOf(text, entry), message, help);
    }
  }
}
