import { itemReader } from './bodies/read-item.js';
import type { DeckSource, Entry } from './entries.js';
import type { DeckOutline } from './outline.js';

/** An outline without its deck's text and path, in a form that can be stored. */
export interface OutlineRecord extends Omit<
  DeckOutline,
  'path' | 'text' | 'entries' | 'rejected' | 'diagnostics'
> {
  readonly entries: readonly Omit<Entry, 'heading'>[];
  /** For each entry, the index of its heading. */
  readonly headingOf: readonly number[];
}

/**
 * What to store of an outline of `source`, with the kinds of its items; undefined if it has a mistake, or if its text
 * had to be cleaned.
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

/** Restores a stored outline, for a deck whose text has not changed since. */
export function recallOutline(
  record: OutlineRecord,
  deck: DeckSource,
  text: string,
): DeckOutline | undefined {
  const entries: Entry[] = [];
  for (const [index, entry] of record.entries.entries()) {
    const heading = record.headings[record.headingOf[index] ?? -1];
    if (heading === undefined) return undefined;
    // Adds the heading to the record's own object: hundreds of copies would cost what the record saves.
    entries.push(Object.assign(entry, { heading }));
  }
  const { title, description, tags, order, requires, start, headings } = record;
  const stored = { title, description, tags, order, requires, start, headings };
  return { ...deck, ...stored, entries, rejected: [], text, diagnostics: [] };
}
