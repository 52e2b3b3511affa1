import { type Corpus, FIELDS, type Text } from './corpus.js';
import type { SoughtWord } from './query.js';
import { isWordEnd, isWordStart } from './words.js';

/** How well a word is found: as it is, as the beginning of another, or with a slip in it. Less is better. */
const [WHOLE, BEGINNING, MISSPELT] = [0, 1, 2];
/** The field counts more than how well a word is found in it. */
const FIELD_STEP = 3;
/** The rank of an item that does not have a word. */
export const NOT_FOUND = 255;

/** The first place at which a word is found, from `from` on; -1 if there is none. */
export function nextPlace(
  { text: word, isAnywhere }: SoughtWord,
  { folded, original }: Text,
  from: number,
): number {
  let at = folded.indexOf(word, from);
  while (at >= 0 && !isAnywhere && !isWordStart(original, at)) at = folded.indexOf(word, at + 1);
  return at;
}

/**
 * How well each item has the best of these words; NOT_FOUND where it has none. With `isMeant`, they are what a misspelt
 * word may have been.
 */
export function ranksOf(words: readonly SoughtWord[], corpus: Corpus, isMeant = false): Uint8Array {
  const { starts, folded } = corpus;
  const ranks = new Uint8Array((starts.length - 1) / FIELDS).fill(NOT_FOUND);
  for (const word of words) {
    let field = 0;
    for (let at = nextPlace(word, corpus, 0); at >= 0;) {
      while ((starts[field + 1] ?? Infinity) <= at) field += 1;
      const isWhole = word.isAnywhere || isWordEnd(folded, at + word.text.length);
      const found = isMeant ? MISSPELT : isWhole ? WHOLE : BEGINNING;
      const item = Math.floor(field / FIELDS);
      const rank = (field % FIELDS) * FIELD_STEP + found;
      if (rank < (ranks[item] ?? 0)) ranks[item] = rank;
      // Nothing later in the field can be better, and fields come from the best on.
      const next = isMeant || isWhole ? (starts[(item + 1) * FIELDS] ?? folded.length) : at + 1;
      at = nextPlace(word, corpus, next);
    }
  }
  return ranks;
}

/** Whether an item has any of what was looked for. */
export function isSomewhere(ranks: Uint8Array): boolean {
  return ranks.some((rank) => rank !== NOT_FOUND);
}
