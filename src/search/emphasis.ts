import { textOf } from './corpus.js';
import type { SoughtWord } from './query.js';
import { nextPlace } from './rank.js';
import { isWordUnit } from './words.js';

/** A piece of a text, and whether it is a word that was looked for, to its end. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** A text in pieces. Together they are the text, but that letters and accents may be joined now. */
export function piecesOf(text: string, words: readonly SoughtWord[]): readonly Piece[] {
  const shown = textOf(text);
  const { original, folded } = shown;
  const isFound = new Uint8Array(original.length);
  for (const word of words) {
    for (let at = nextPlace(word, shown, 0); at >= 0;) {
      let until = at + word.text.length;
      while (!word.isAnywhere && isWordUnit(folded.charCodeAt(until))) until += 1;
      isFound.fill(1, at, until);
      at = nextPlace(word, shown, until);
    }
  }
  const pieces: Piece[] = [];
  for (let start = 0; start < original.length;) {
    const found = isFound[start];
    let end = start + 1;
    while (end < original.length && isFound[end] === found) end += 1;
    pieces.push({ text: original.slice(start, end), isFound: found === 1 });
    start = end;
  }
  return pieces;
}
