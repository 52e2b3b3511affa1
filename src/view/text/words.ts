import { lazily } from '../../lazily.js';
import type { Span } from './span.js';

const WORDS = /\n|[ \t]+|[^ \t\n]+/g;
const CJK = /[\u2e80-\u9fff\uf900-\uffef\ud840-\ud8ff]/;
// An ideograph is a word of its own, together with the marks and the closing punctuation that follow it.
const WORDS_AND_IDEOGRAPHS = lazily(
  () =>
    /\n|[ \t]+|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][\p{M}\p{Pe}\p{Pf}\u30fc、。，．！？：；…,.!?:;]*|[^ \t\n\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu,
);
const IDEOGRAPH = lazily(() => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);
const OPENING = lazily(() => /[\p{Ps}\p{Pi}]$/u);
const ASCII_END = /[\u0000-\u007f]$/;
const ASCII_OPENING = /[([{]$/;

/** Where a word that is longer than a line is best divided: behind the joints of addresses and dotted names. */
const JOINT = /(?<=[/._\-?&=])(?![/._\-?&=])/;

/** The words, the runs of white space and the line feeds of a text, in order; together they are the text. */
export function unitsOf(text: string): string[] {
  return text.match(CJK.test(text) ? WORDS_AND_IDEOGRAPHS() : WORDS) ?? [];
}

/** Whether a line may be wrapped on both sides of a unit, even where no space is. */
export function isIdeograph(unit: string): boolean {
  return CJK.test(unit) && IDEOGRAPH().test(unit);
}

/** Whether a word ends in a bracket or quotation mark that must not be the last of its line. */
export function opens(word: readonly Span[]): boolean {
  const text = word.at(-1)?.text ?? '';
  return ASCII_END.test(text) ? ASCII_OPENING.test(text) : OPENING().test(text);
}

/** The parts that a word which is longer than a line may be wrapped between. */
export function partsOf(word: readonly Span[]): Span[][] {
  let part: Span[] = [];
  const parts = [part];
  for (const { text, paint } of word) {
    for (const [index, piece] of text.split(JOINT).entries()) {
      if (index > 0) parts.push((part = []));
      part.push({ text: piece, paint });
    }
  }
  return parts;
}
