import { findDenials, isTurn } from './denials.js';
import type { Token } from './tokens.js';

/** A sentence of an explanation. */
export interface Sentence {
  readonly tokens: readonly Token[];
  /** For each token the number of its clause: what stands between commas, colons, dashes and brackets. */
  readonly clauses: readonly number[];
  /** For each token the number of its part: what stands between clauses and words such as `but` and `while`. */
  readonly parts: readonly number[];
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
  const parts: number[] = [];
  let [clause, part] = [0, 0];
  for (const token of tokens) {
    const begins = token.gap === 'clause';
    if (begins) clause += 1;
    if (begins || isTurn(token)) part += 1;
    clauses.push(clause);
    parts.push(part);
  }
  return { tokens, clauses, parts, denials: findDenials(tokens, clauses) };
}
