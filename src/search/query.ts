import { composed, folded } from './fold.js';
import { isWordUnit } from './words.js';

/** A query longer than this, in UTF-16 code units, is not one that a person typed. */
export const LONGEST_QUERY = 500;

/** Scripts that are written without spaces: a word of theirs may begin anywhere. */
const UNSPACED = /[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff]/;

/** A word to look for, folded. */
export interface SoughtWord {
  readonly text: string;
  /** Whether it may stand anywhere, and not only where a word begins. */
  readonly isAnywhere: boolean;
}

/** One of the words of a query. */
export interface Term extends SoughtWord {
  /** The words in it, of which an identifier such as `requires_grad` has several. */
  readonly parts: readonly string[];
}

/** The words of a query, each once; `backward()` is looked for as `backward`, and `->` as it is. */
export function termsOf(query: string): readonly Term[] {
  const terms = new Map<string, Term>();
  for (const chunk of folded(composed(query)).split(/\s+/)) {
    if (chunk === '') continue;
    const parts = partsOf(chunk);
    const text = parts.length === 0 ? chunk : trimmed(chunk);
    terms.set(text, { text, isAnywhere: parts.length === 0 || UNSPACED.test(text), parts });
  }
  return [...terms.values()];
}

/** Without the punctuation around it. */
function trimmed(chunk: string): string {
  let [start, end] = [0, chunk.length];
  while (start < end && !isWordUnit(chunk.charCodeAt(start))) start += 1;
  while (end > start && !isWordUnit(chunk.charCodeAt(end - 1))) end -= 1;
  return chunk.slice(start, end);
}

function partsOf(chunk: string): string[] {
  const parts: string[] = [];
  let start = -1;
  for (let at = 0; at <= chunk.length; at += 1) {
    if (isWordUnit(chunk.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      parts.push(chunk.slice(start, at));
      start = -1;
    }
  }
  return parts;
}
