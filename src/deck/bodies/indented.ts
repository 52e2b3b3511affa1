const TAB_STOP = 4;
// White space and the characters of list and quote markers.
const MARKUP = /^[-+*>\d.) \t]*/;
const UNDERLINE = /^( *)(=+|-+)[ \t]*$/;

/** The Markdown within a list item whose marker is on the first of the lines. */
export function withinListItem(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines.map(withoutTabs);
  const [marker = ''] = /^ *(?:[-+*]|\d+[.)])/.exec(first) ?? [];
  const content = first.slice(marker.length);
  const spaces = spacesBefore(content);
  // After nothing, or five or more spaces, the content starts one column after the marker
  // (CommonMark 0.31, section 5.2).
  const column = marker.length + (spaces > 4 || spaces === content.length ? 1 : spaces);
  return [first.slice(column), ...rest.map((line) => dedent(line, column))];
}

/** The Markdown within a block quote. Only lazy continuation lines have no marker. */
export function withinQuote(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const spaced = withoutTabs(line);
    const [marker] = /^ *> ?/.exec(spaced) ?? [];
    return marker === undefined ? lazy(spaced) : spaced.slice(marker.length);
  });
}

/** A line of a list item without its indentation. A lazy continuation line is indented less. */
function dedent(line: string, columns: number): string {
  const spaces = spacesBefore(line);
  return spaces < columns && spaces < line.length ? lazy(line) : line.slice(columns);
}

/**
 * A line that continues a paragraph although it lacks the marker or indentation of the container
 * (CommonMark 0.31, section 5.1, laziness). Outside the container it might become the underline of a
 * heading, which a backslash prevents.
 */
function lazy(line: string): string {
  return line.replace(UNDERLINE, '$1\\$2');
}

/**
 * A line with spaces in place of the tabs that indent it or follow a marker. The width of a tab
 * depends on its column, which is about to change.
 */
function withoutTabs(line: string): string {
  if (!line.includes('\t')) return line;
  const [markup] = MARKUP.exec(line) ?? [''];
  let spaced = '';
  for (const character of markup) {
    spaced += character === '\t' ? ' '.repeat(TAB_STOP - (spaced.length % TAB_STOP)) : character;
  }
  return spaced + line.slice(markup.length);
}

function spacesBefore(line: string): number {
  return line.length - line.replace(/^ +/, '').length;
}
