import type { Entry } from '../../deck/entries.js';
import type { Library } from '../../library/library.js';
import { LONGEST_QUERY } from '../../search/query.js';
import { type SearchResult, search } from '../../search/search.js';
import { UserError } from '../../user-error.js';

/** An item as it is searched. */
export interface SearchedEntry {
  readonly entry: Entry;
  readonly front: string;
  readonly names: string;
  readonly back: string;
}

/**
 * Looks for words in all items: in their headings, ids and tags, and in the Markdown below, which is not parsed for it.
 *
 * @throws UserError (wrong usage) for what is no query: without a word, or longer than anything that could be meant.
 */
export function findItems(query: string, { decks }: Library): SearchResult<SearchedEntry> {
  if (query.trim() === '') throw new UserError('There is nothing to search for.', undefined, 2);
  if (query.length > LONGEST_QUERY) {
    throw new UserError(
      `That is too much to search for: ${query.length} characters.`,
      `A search takes ${LONGEST_QUERY} at most. Some of the words are enough.`,
      2,
    );
  }
  const items = decks.flatMap(({ entries, text }) =>
    entries.map((entry) => ({
      entry,
      front: entry.front,
      names: [entry.id, ...entry.tags].join(' '),
      back: text.slice(entry.heading.bodyOffset, entry.bodyEnd),
    })),
  );
  return search(items, query);
}
