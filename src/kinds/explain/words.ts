import { lazily } from '../../lazily.js';

const WORD = lazily(() => /[\p{L}\p{N}_]+/gu);
const LINK_TARGET = /\]\([^()]*\)/g;
const POSSESSIVE = /['’]s\b/g;
const MARKS = lazily(() => /\p{M}/gu);
const HYPHEN = lazily(() => /(?<=\p{L})[-‐‑](?=\p{L})/gu);
/** `optimise` and `optimize` are one word; that `raise` becomes `raize` harms nobody, as it does so everywhere. */
const BRITISH = /is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/;

/** What people of the field write for short. */
const SHORTHAND: ReadonlyMap<string, string> = new Map([
  ['grad', 'gradient'],
  ['grads', 'gradients'],
  ['param', 'parameter'],
  ['params', 'parameters'],
  ['backprop', 'backpropagation'],
  ['arch', 'architecture'],
]);

/**
 * The words of a text or of a line of Markdown, for comparison only: lower case, without accents, in one spelling.
 * Where a link leads is not part of what is said.
 */
export function wordsOf(text: string): string[] {
  const plain = text
    .replace(LINK_TARGET, ']')
    .normalize('NFKD')
    .replace(MARKS(), '')
    .toLowerCase()
    .replace(POSSESSIVE, '');
  return Array.from(plain.match(WORD()) ?? [], (word) =>
    (SHORTHAND.get(word) ?? word).replace(BRITISH, 'iz'),
  );
}

/** The text with compounds in one piece: `back-propagation` as `backpropagation`. */
export function withoutHyphens(text: string): string {
  return text.replace(HYPHEN(), '');
}
