/**
 * Part of one line. Lines and columns count from 1, columns and length in UTF-16 code units.
 */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly sourceLine: string;
}

/** The start of a line in a text, with the number the line has in its file. */
export interface LineStart {
  readonly offset: number;
  readonly line: number;
}

/**
 * The place of `length` code units at `offset` in `text`. `known` is the start of that line or an
 * earlier one; the nearer it is, the cheaper the call. Anything beyond the end of the line is cut
 * off.
 */
export function placeIn(text: string, known: LineStart, offset: number, length: number): Place {
  let { offset: start, line } = known;
  for (
    let next = text.indexOf('\n', start);
    next >= 0 && next < offset;
    next = text.indexOf('\n', start)
  ) {
    start = next + 1;
    line += 1;
  }
  return placeInLine(text.slice(start, lineEnd(text, start)), line, offset - start, length);
}

/** The place of `length` code units, at least one, at `index` in a line. */
export function placeInLine(
  sourceLine: string,
  line: number,
  index: number,
  length: number,
): Place {
  return {
    line,
    column: index + 1,
    length: Math.max(1, Math.min(length, sourceLine.length - index)),
    sourceLine,
  };
}

/** The place of a whole line, without the white space around it. */
export function placeOfLine(sourceLine: string, line: number): Place {
  const index = sourceLine.length - sourceLine.trimStart().length;
  return placeInLine(sourceLine, line, index, sourceLine.trim().length);
}

/** The end of the line that contains `offset`, before its line feed. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}
