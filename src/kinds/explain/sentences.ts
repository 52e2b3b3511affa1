import { findDenials } from './denials.js';
import type { Token } from './tokens.js';

/** A sentence of an explanation. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** For each token the number of its clause: what stands between commas, colons, dashes and brackets. */
  readonly clauses: readonly number[];
  /** For each token the place of the word that denies it; -1 for none. */
  readonly denials: readonly number[];
}

/** Parts a text where its sentences end: full stops, semicolons, blank lines, bullets. */
export function sentencesOf(tokens: readonly Token[]): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 1; at <= tokens.length; at += 1) {
    if (at < tokens.length && tokens[at]?.gap !== 'sentence') continue;
    if (at > start) sentences.push(sentenceOf(tokens.slice(start, at)));
    start = at;
  }
  return sentences;
}

function sentenceOf(tokens: readonly Token[]): Sentence {
  const clauses: number[] = [];
  let clause = 0;
  for (const { gap } of tokens) clauses.push(gap === 'clause' ? (clause += 1) : clause);
  return { tokens, clauses, denials: findDenials(tokens, clauses) };
}
