const TAB_STOP = 4;
// White space, the markers of lists and quotes, and what they may be made of.
const MARKUP = /^[-+*>\d.) \t]*/;
const UNDERLINE = /^( *)(=+|-+)[ \t]*$/;

/** The Markdown within a list item whose marker is on the first of the lines. */
export function withinListItem(lines: readonly string[]): string[] {
  const [first = '', ...rest] = lines.map(withoutTabs);
  const [marker = ''] = /^ *(?:[-+*]|\d+[.)])/.exec(first) ?? [];
  const content = first.slice(marker.length);
  const spaces = spacesBefore(content);
  // Nothing, or five spaces or more: the content starts one column after the marker (CommonMark
  // 0.31, section 5.2).
  const column = marker.length + (spaces > 4 || spaces === content.length ? 1 : spaces);
  return [first.slice(column), ...rest.map((line) => dedent(line, column))];
}

/** The Markdown within a block quote; only lazy lines have no marker. */
export function withinQuote(lines: readonly string[]): string[] {
  return lines.map((line) => {
    const spaced = withoutTabs(line);
    const [marker] = /^ *> ?/.exec(spaced) ?? [];
    return marker === undefined ? lazy(spaced) : spaced.slice(marker.length);
  });
}

/** A line of a list item without its indentation, of which a lazy line has less. */
function dedent(line: string, columns: number): string {
  const spaces = spacesBefore(line);
  return spaces < columns && spaces < line.length ? lazy(line) : line.slice(columns);
}

/**
 * A line that goes on with a paragraph although it lacks the marks or the indentation of what the
 * paragraph stands in. With those around it gone, it might underline a heading, which a backslash
 * prevents (CommonMark 0.31, section 5.1, laziness).
 */
function lazy(line: string): string {
  return line.replace(UNDERLINE, '$1\\$2');
}

/**
 * A line with spaces in place of the tabs that indent it or follow a marker: the width of a tab
 * depends on where it stands, which is about to change.
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
