import { lazily } from '../../../lazily.js';

const ASCII = /^[\u0000-\u007f]*$/;
/** Raised digits, signs and letters; taken to pieces, `x²` would become `x2`. */
const RAISED =
  /[\u00b2\u00b3\u00b9\u2070\u2071\u2074-\u207f\u1d2c-\u1d2e\u1d30-\u1d3a\u1d3c-\u1d4d\u1d4f-\u1d6a]+/g;
/** Marks that only format: joiners, soft hyphens, directions, the selectors of a style. */
const INVISIBLE = lazily(() => /[\p{Cf}\u034f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu);
const LOOKALIKE = lazily(() => /[^\u0000-\u007f\p{L}\p{M}\p{N}]|[\u02b9-\u02bf]/gu);
const DASH = lazily(() => /^[\p{Pd}\u2043\u2212]$/u);
const QUOTE = lazily(() => /^[\p{Pi}\p{Pf}\u201a\u201e\u2032\u2035\u300c-\u300f\u301d-\u301f]$/u);

/** Signs that few keyboards have, as they are typed. */
const AS_TYPED: ReadonlyMap<string, string> = new Map([
  ...Array.from('×∗⋅·∙✕✖⨯', (sign): [string, string] => [sign, '*']),
  ...Array.from('÷∕⁄', (sign): [string, string] => [sign, '/']),
  ...Array.from('ʹʻʼʽ', (sign): [string, string] => [sign, "'"]),
  ['∶', ':'],
  ['∼', '~'],
  ['⋯', '...'],
  ['、', ','],
  ['。', '.'],
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['→', '->'],
  ['←', '<-'],
  ['⇒', '=>'],
]);

/**
 * A text as it counts, character by character: one form of each letter (NFKC), lower case, `-` for every dash and minus,
 * `'` for every quotation mark, `*` for `×`, `^2` for `²`; nothing for what cannot be seen. Accents count, because in
 * many scripts they are what tells two words apart.
 */
export function folded(text: string): string {
  const typed = ASCII.test(text) ? text.toLowerCase() : foldedUnicode(text);
  return typed.replaceAll('"', "'");
}

function foldedUnicode(text: string): string {
  const composed = text
    .replace(RAISED, '^$&')
    // On its own it would come apart into a space and an accent.
    .replaceAll('\u00b4', "'")
    .normalize('NFKC')
    .replace(INVISIBLE(), '');
  // By way of capitals, `ß` and `SS` become one; so do the two small sigmas, but for the one that ends a word.
  const lower = composed
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replaceAll('ς', 'σ')
    .normalize('NFKC');
  return lower.replace(LOOKALIKE(), asTyped);
}

function asTyped(sign: string): string {
  if (DASH().test(sign)) return '-';
  return QUOTE().test(sign) ? "'" : (AS_TYPED.get(sign) ?? sign);
}
