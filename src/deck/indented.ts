const TAB_STOP = 4;

/** A line of a list item without its indentation, of which a lazy line has less. */
function dedent(line: string, columns: number): string {
  const { text, width } = leadingSpace(line, 0);
  if (width < columns && text !== '') return lazy(line);
  // Tabs in what remains of the white space become spaces, since their width depends on their place.
  return ' '.repeat(Math.max(0, width - columns)) + text;
}

/**
 * A line that goes on with a paragraph although it lacks the marks or the indentation of what the
 * paragraph stands in. With those around it gone, it might underline a heading, which a backslash
 * prevents (CommonMark 0.31, section 5.1, laziness).
 */
function lazy(line: string): string {
  return line.trimStart().replace(/^(?:=+|-+)[ \t]*$/, '\\$&');
}

/** The Markdown within a list item whose marker is on the first of the lines. */
export function withinListItem(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines;
  const [marker = ''] = /^ *(?:[-+*]|\d+[.)])/.exec(first) ?? [];
  const { text, width } = leadingSpace(first.slice(marker.length), marker.length);
  // Five columns or more, or nothing at all: the content starts one column after the marker (CommonMark 0.31,
  // section 5.2).
  const isFar = width > 4 || text === '';
  const column = marker.length + (isFar ? 1 : width);
  const start = ' '.repeat(isFar && text !== '' ? width - 1 : 0) + text;
  return [start, ...rest.map((line) => dedent(line, column))];
}

/** The Markdown within a block quote; only lazy lines have no marker. */
export function withinQuote(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const [marker = ''] = /^ *>/.exec(line) ?? [];
    if (marker === '') return lazy(line);
    const { text, width } = leadingSpace(line.slice(marker.length), marker.length);
    return ' '.repeat(Math.max(0, width - 1)) + text;
  });
}

/** The columns of white space at the start of a text that stands at `column` of its line, and what follows. */
function leadingSpace(source: string, column: number): { text: string; width: number } {
  let end = 0;
  let at = column;
  for (; source[end] === ' ' || source[end] === '\t'; end += 1) {
    at += source[end] === '\t' ? TAB_STOP - (at % TAB_STOP) : 1;
  }
  return { text: source.slice(end), width: at - column };
}
