import { lineEnd } from '../diagnostics/place.js';
import { withoutTrailing } from './trailing.js';

/** A heading that divides a deck: offsets refer to the deck's text, line numbers to its file. */
export interface Heading {
  readonly level: 1 | 2;
  /** Its first line. */
  readonly offset: number;
  readonly line: number;
  /** Its text, which may be empty. */
  readonly textStart: number;
  readonly textEnd: number;
  /** The line after it. */
  readonly bodyOffset: number;
  readonly bodyLine: number;
}

/**
 * The heading whose number signs begin at `markerAt`; a closing run of them is not part of its
 * text.
 */
export function atxHeading(
  text: string,
  offset: number,
  line: number,
  markerAt: number,
  level: 1 | 2,
): Heading {
  const end = lineEnd(text, offset);
  const from = markerAt + level;
  const closed = withoutTrailing(text, from, end, ' \t');
  const marks = withoutTrailing(text, from, closed, '#');
  const isClosing = marks > from && ' \t'.includes(text.charAt(marks - 1));
  const textEnd = isClosing ? withoutTrailing(text, from, marks, ' \t') : closed;
  let textStart = from;
  while (textStart < textEnd && ' \t'.includes(text.charAt(textStart))) textStart += 1;
  const bodyOffset = Math.min(text.length, end + 1);
  return { level, offset, line, textStart, textEnd, bodyOffset, bodyLine: line + 1 };
}
