import { piecesOf } from '../search/emphasis.js';
import type { SoughtWord } from '../search/query.js';
import type { Surface } from './palette.js';
import { displayWidth, truncate } from './wrap.js';

/** So many code units are kept before the first word that was found, where a line is too long. */
const BEFORE = 24;

/** A text on one line with the words that were looked for emphasised, cut to the width. Control characters must be out. */
export function foundText(
  text: string,
  words: readonly SoughtWord[],
  { width, palette }: Surface,
): string {
  const pieces = piecesOf(text, words);
  const painted = pieces.map((piece) => (piece.isFound ? palette.accent(piece.text) : piece.text));
  return truncate(painted.join(''), width);
}

/** Of some lines the one with most of the words in it, from a little before the first; undefined if none has any. */
export function snippetOf(
  lines: readonly string[],
  words: readonly SoughtWord[],
  width: number,
): string | undefined {
  let best: { readonly line: string; readonly found: number } | undefined;
  for (const line of lines) {
    const texts = piecesOf(line, words).flatMap(({ text, isFound }) => (isFound ? [text] : []));
    const found = new Set(texts.map((text) => text.toLowerCase())).size;
    if (found > (best?.found ?? 0)) best = { line: line.trim(), found };
  }
  if (best === undefined || displayWidth(best.line) <= width) return best?.line;
  return fromFirst(best.line, words);
}

function fromFirst(line: string, words: readonly SoughtWord[]): string {
  const [first] = piecesOf(line, words);
  const ahead = first === undefined || first.isFound ? 0 : first.text.length;
  if (ahead <= BEFORE) return line;
  const space = line.indexOf(' ', ahead - BEFORE);
  const from = space < 0 || space >= ahead ? ahead : space + 1;
  return `…${line.slice(from)}`;
}
