import { lazily } from '../../../lazily.js';
import { folded } from './fold.js';

/** The backtick, and what becomes one. */
const BACKTICK = /[`\u1fef\uff40]/g;
const ASCII = /^[\u0000-\u007f]*$/;
const LOOSE_ASCII = /(?<!\w) | (?!\w)/g;
// Scripts that are written without spaces: where one stands, it is for looks.
const LOOSE = lazily(
  () =>
    /(?<![\p{L}\p{M}\p{N}_]) | (?![\p{L}\p{M}\p{N}_])|(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]) | (?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu,
);
const COMPOUND_ASCII = /(?<=[a-z]{2})-(?=[a-z]{2})/g;
const COMPOUND = lazily(() => /(?<=[\p{L}\p{M}]{2})-(?=[\p{L}\p{M}]{2})/gu);
const TERMINAL = lazily(() => /^\p{Terminal_Punctuation}$/u);
/** What a `!` behind it is a factorial of: a number, a bracket, a letter by itself. */
const FACTORIAL = lazily(() => /(?:[\p{N})\]}]|(?<![\p{L}\p{M}])\p{L})$/u);

/**
 * What of a text counts when it is compared; two texts with the same result are the same answer. Beyond what `folded`
 * says of characters:
 *
 * - White space counts only between two letters or digits, so that `y=x+1` is `y = x + 1` but `the tape` is not
 *   `thetape`; next to an ideograph or kana it never does.
 * - A hyphen between two words is a space: `reverse-mode` is `reverse mode`. Next to a single letter it is a minus.
 * - Punctuation at the end does not count, unless there is nothing else. The sign of a factorial, as in `n!`, is no
 *   punctuation.
 * - The backticks that mark code in Markdown do not count, unless there is nothing else.
 */
export function normalised(text: string): string {
  const unmarked = folded(text.replace(BACKTICK, ''));
  const words = unmarked.trim() === '' ? folded(text) : unmarked;
  const spaced = tight(words.replace(/\s+/g, ' ').trim());
  return withoutEnd(tight(spaced.replace(ASCII.test(spaced) ? COMPOUND_ASCII : COMPOUND(), ' ')));
}

function tight(text: string): string {
  return text.replace(ASCII.test(text) ? LOOSE_ASCII : LOOSE(), '');
}

function withoutEnd(text: string): string {
  const end = endOfCounting(text);
  return end === 0 ? text : text.slice(0, end);
}

/** The offset after which nothing follows but punctuation that does not count. */
export function endOfCounting(text: string): number {
  let end = text.length;
  while (end > 0 && isTerminal(text.charAt(end - 1)) && !isFactorial(text, end - 1)) end -= 1;
  return end;
}

function isTerminal(character: string): boolean {
  return character <= '\u007f' ? '.,;:?!'.includes(character) : TERMINAL().test(character);
}

function isFactorial(text: string, at: number): boolean {
  return text.charAt(at) === '!' && FACTORIAL().test(text.slice(Math.max(0, at - 4), at));
}
