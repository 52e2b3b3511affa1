import { itemReader } from './bodies/read-item.js';
import type { DeckSource, Entry } from './entries.js';
import type { DeckOutline } from './outline.js';

/** An outline without its deck's text and path, as it can be written down and read again. */
export interface OutlineRecord extends Omit<
  DeckOutline,
  'path' | 'text' | 'entries' | 'rejected' | 'diagnostics'
> {
  readonly entries: readonly Omit<Entry, 'heading'>[];
  /** For each entry, the index of its heading. */
  readonly headingOf: readonly number[];
}

/**
 * What to write down of an outline of `source`, with the kinds of its items; undefined if it has a mistake, or its text is
 * not as it was written.
 */
export function recordOutline(outline: DeckOutline, source: string): OutlineRecord | undefined {
  const read = itemReader(outline);
  const { name, title, description, tags, order, requires, start, headings } = outline;
  const isWhole = outline.diagnostics.length + outline.rejected.length === 0;
  if (!isWhole || outline.text !== source) return undefined;
  return {
    ...{ name, title, description, tags, order, requires, start, headings },
    entries: outline.entries.map((entry) => ({
      ...entry,
      heading: undefined,
      kind: read(entry).item?.kind,
    })),
    headingOf: outline.entries.map(({ heading }) => headings.indexOf(heading)),
  };
}

/** The outline that was written down, of a deck that still has the text it had then. */
export function recallOutline(
  record: OutlineRecord,
  deck: DeckSource,
  text: string,
): DeckOutline | undefined {
  const entries: Entry[] = [];
  for (const [index, entry] of record.entries.entries()) {
    const heading = record.headings[record.headingOf[index] ?? -1];
    if (heading === undefined) return undefined;
    // The record's own object, with its heading again: hundreds of copies would cost what the record saves.
    entries.push(Object.assign(entry, { heading }));
  }
  const { title, description, tags, order, requires, start, headings } = record;
  const told = { title, description, tags, order, requires, start, headings };
  return { ...deck, ...told, entries, rejected: [], text, diagnostics: [] };
}
