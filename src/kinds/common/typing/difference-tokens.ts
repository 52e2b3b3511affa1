import { lazily } from '../../../lazily.js';
import { clusters } from '../../../view/text/clusters.js';
import { folded } from './fold.js';
import { endOfCounting } from './normalised.js';

/** A piece of a text, and what of it counts. */
export interface Token {
  readonly text: string;
  readonly key: string;
}

// An ideograph or kana; a word; white space; any other character, with its marks and what is joined to it.
const PIECE = lazily(
  () =>
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}_]\p{M}*)+|\s+|(?:\p{RI}\p{RI}|[^])[\p{M}\p{Emoji_Modifier}]*(?:\u200d\p{Extended_Pictographic}[\p{M}\p{Emoji_Modifier}]*)*/gu,
);
const PIECE_ASCII = /\w+|\s+|[^]/g;
const ASCII = /^[\u0000-\u007f]*$/;
const WORD = lazily(() => /^[\p{L}\p{N}_]/u);
const COMPOUND = lazily(() => /^[\p{L}\p{M}]{2,}$/u);
const UNSPACED = lazily(() => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);

/**
 * A text as words, signs and white space. Unless all of it counts, what `normalised` leaves out goes with the token
 * before it, or with the first. Together the tokens are the text.
 */
export function wordTokens(text: string, exact: boolean): Token[] {
  const pieces = text.match(ASCII.test(text) ? PIECE_ASCII : PIECE()) ?? [];
  if (exact) return pieces.map((piece) => ({ text: piece, key: piece }));
  const tokens: Token[] = [];
  const end = endOfCounting(text.trimEnd());
  let start = 0;
  let lead = '';
  for (const [index, piece] of pieces.entries()) {
    const key = start < end || end === 0 ? keyOf(piece, pieces[index - 1], pieces[index + 1]) : '';
    const last = tokens.at(-1);
    if (key !== '') tokens.push({ text: lead + piece, key });
    else if (last !== undefined) tokens[tokens.length - 1] = { ...last, text: last.text + piece };
    lead = tokens.length > 0 ? '' : lead + piece;
    start += piece.length;
  }
  return lead === '' ? tokens : [{ text: lead, key: lead }];
}

/** A text as the characters that a reader sees. */
export function characterTokens(text: string, exact: boolean): Token[] {
  return Array.from(clusters(text, Infinity), ({ text: cluster }) => ({
    text: cluster,
    key: exact ? cluster : folded(cluster),
  }));
}

function keyOf(piece: string, before = '', after = ''): string {
  if (piece === '`') return '';
  if (piece.trim() === '') {
    return isSpaced(before) && isSpaced(after) ? ' ' : '';
  }
  const key = folded(piece);
  return key === '-' && COMPOUND().test(before) && COMPOUND().test(after) ? ' ' : key;
}

/** Whether white space next to a piece can count. */
function isSpaced(piece: string): boolean {
  return WORD().test(piece) && !UNSPACED().test(piece);
}
