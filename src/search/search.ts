import { lazily } from '../lazily.js';
import { type Corpus, corpusOf, FIELDS, type Searched } from './corpus.js';
import { type SoughtWord, type Term, termsOf } from './query.js';
import { isSomewhere, NOT_FOUND, ranksOf } from './rank.js';
import { meantBy, slipsForgiven } from './typos.js';
import { distinctWords } from './words.js';

/** Something that was found. */
export interface Hit<D> {
  readonly item: D;
  /** What to emphasise: the words looked for, or those that were probably meant. */
  readonly words: readonly SoughtWord[];
  /** How well it fits: less is better, and 0 is a single word as it is in the front. */
  readonly rank: number;
}

/** What a search came to: the hits, best first; and the words that nothing has, not even nearly. */
export interface SearchResult<D> {
  readonly hits: readonly Hit<D>[];
  readonly unknown: readonly string[];
}

/** All the words side by side, as they were typed, make up for so much. */
const PHRASE_WORTH = 1;

/** What may stand for a word that was looked for, and how well each item has it. */
interface Sought {
  readonly term: Term;
  readonly words: readonly SoughtWord[];
  readonly ranks: Uint8Array;
}

/**
 * Looks for all words of `query` in all of `items`: as whole words, as the beginnings of words, and, where no item has a
 * word or none has all of them, as what was probably meant by a slip. Identifiers are found whole and by their parts.
 * Best first: in the front before in id and tags before in the back, whole words before beginnings before slips; equals
 * in their own order.
 *
 * It is a scan: to build an index of ten thousand items takes longer than this does.
 */
export function search<D extends Searched>(items: readonly D[], query: string): SearchResult<D> {
  const terms = termsOf(query);
  if (terms.length === 0 || items.length === 0) return { hits: [], unknown: [] };
  const corpus = corpusOf(items);
  const shortest = Math.min(...terms.flatMap(lettersOfLikely));
  const words = lazily(() => distinctWords(corpus.folded, shortest));
  const asTyped: Sought[] = [];
  const unknown: string[] = [];
  for (const term of terms) {
    const found = soughtOf(term, corpus, words);
    if (found.length === 0) unknown.push(term.text);
    asTyped.push(...found);
  }
  if (unknown.length > 0) return { hits: [], unknown };
  const hits = hitsOf(items, corpus, asTyped);
  if (hits.length > 0 || asTyped.length === 1) return { hits, unknown };
  const withSlips = asTyped.map((sought) => joined(sought, misspelt(sought.term, corpus, words)));
  return { hits: hitsOf(items, corpus, withSlips), unknown };
}

/** The fewest letters of a word that a term, or a part of it, may be with slips. */
function lettersOfLikely({ text, parts }: Term): number[] {
  return [text, ...parts].map(({ length }) => length - slipsForgiven(length)).filter((n) => n > 2);
}

/** A word as it was typed, else what it may have been meant for, else its parts; empty where one of these is nowhere. */
function soughtOf(term: Term, corpus: Corpus, words: () => readonly string[]): readonly Sought[] {
  const ranks = ranksOf([term], corpus);
  if (isSomewhere(ranks)) return [{ term, words: [term], ranks }];
  const meant = misspelt(term, corpus, words);
  if (meant.words.length > 0) return [meant];
  if (term.parts.length < 2) return [];
  const parts = term.parts.map((text) =>
    soughtOf({ text, isAnywhere: term.isAnywhere, parts: [text] }, corpus, words),
  );
  return parts.every((part) => part.length > 0) ? parts.flat() : [];
}

function misspelt(term: Term, corpus: Corpus, words: () => readonly string[]): Sought {
  const isLong = slipsForgiven(term.text.length) > 0;
  const meant = isLong ? meantBy(term.text, words()) : [];
  const sought = meant.map((text): SoughtWord => ({ text, isAnywhere: false }));
  return { term, words: sought, ranks: ranksOf(sought, corpus, true) };
}

function joined(one: Sought, other: Sought): Sought {
  const ranks = one.ranks.map((rank, item) => Math.min(rank, other.ranks[item] ?? NOT_FOUND));
  return { ...one, words: [...one.words, ...other.words], ranks };
}

function hitsOf<D>(
  items: readonly D[],
  { folded, starts }: Corpus,
  sought: readonly Sought[],
): readonly Hit<D>[] {
  const words = sought.flatMap((one) => one.words);
  const phrase = sought.map(({ term }) => term.text).join(' ');
  const ranked: { readonly item: D; readonly rank: number }[] = [];
  for (const [index, item] of items.entries()) {
    if (sought.some(({ ranks }) => ranks[index] === NOT_FOUND)) continue;
    const rank = sought.reduce((sum, { ranks }) => sum + (ranks[index] ?? NOT_FOUND), 0);
    const from = starts[index * FIELDS] ?? 0;
    const isTogether =
      sought.length > 1 && folded.slice(from, starts[(index + 1) * FIELDS]).includes(phrase);
    ranked.push({ item, rank: isTogether ? rank - PHRASE_WORTH : rank });
  }
  return ranked.sort((a, b) => a.rank - b.rank).map(({ item, rank }) => ({ item, words, rank }));
}
