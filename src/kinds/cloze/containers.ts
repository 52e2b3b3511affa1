/** Blocks that may stand in one another before they are no longer told apart, as in the rest of the program. */
const DEEPEST = 20;
const TAB_STOP = 4;
const MARKER = /(?:[-+*]|(\d{1,9})[.)])(?=[ \t]|$)/y;

/** A quote, or an item of a list with the columns that its content is further in than it. */
export type Container = 'quote' | number;

/** A place in a line, and the column it is in; tabs reach to every fourth. */
export interface Cursor {
  readonly at: number;
  readonly column: number;
}

/** What a line says of the quotes and list items it is in. */
export interface Prefix {
  /** How many of the open containers it goes on with. */
  readonly matched: number;
  /** Those that it begins. */
  readonly begun: readonly Container[];
  /** Where its own text begins, and how many columns that is further in than the containers; an empty line's end. */
  readonly text: Cursor;
  readonly indent: number;
}

/**
 * Reads the marks of quotes and lists that a line begins with (CommonMark 0.31, sections 5.1 and 5.2).
 *
 * @param isInParagraph whether a list that begins here cuts a paragraph short: only one with text, from 1, does.
 */
export function readPrefix(
  line: string,
  open: readonly Container[],
  isInParagraph: boolean,
): Prefix {
  let text = skipSpace(line, { at: 0, column: 0 });
  let base = 0;
  let matched = 0;
  for (const container of open) {
    if (container === 'quote') {
      if (text.column - base > 3 || line[text.at] !== '>') break;
      [base, text] = afterQuoteMark(line, text);
    } else if (text.at < line.length) {
      if (text.column - base < container) break;
      base += container;
    }
    matched += 1;
  }
  const begun: Container[] = [];
  while (matched + begun.length < DEEPEST && text.at < line.length && text.column - base <= 3) {
    if (line[text.at] === '>') {
      [base, text] = afterQuoteMark(line, text);
      begun.push('quote');
      continue;
    }
    const cuts = isInParagraph && matched === open.length && begun.length === 0;
    const marker = markerAt(line, text.at, cuts);
    if (marker === 0) break;
    const after = { at: text.at + marker, column: text.column + marker };
    const next = skipSpace(line, after);
    const spaces = next.column - after.column;
    // Nothing, or five columns or more: the content starts one column after the marker.
    const content = after.column + (next.at === line.length || spaces > 4 ? 1 : spaces);
    begun.push(content - base);
    base = content;
    text = next;
  }
  return { matched, begun, text, indent: Math.max(0, text.column - base) };
}

/** The column that what stands in the quote is counted from, and its text. */
function afterQuoteMark(line: string, mark: Cursor): [base: number, text: Cursor] {
  const after = { at: mark.at + 1, column: mark.column + 1 };
  const hasSpace = line[after.at] === ' ' || line[after.at] === '\t';
  return [after.column + (hasSpace ? 1 : 0), skipSpace(line, after)];
}

/** The length of the list marker at a place, 0 if there is none. */
function markerAt(line: string, at: number, cutsParagraph: boolean): number {
  if (isThematicBreak(line, at)) return 0;
  MARKER.lastIndex = at;
  const [marker, number = '1'] = MARKER.exec(line) ?? [''];
  const isEmpty = line.slice(at + marker.length).trim() === '';
  return cutsParagraph && (isEmpty || Number(number) !== 1) ? 0 : marker.length;
}

/** Whether a line is, from a place on, a rule such as `* * *`. */
export function isThematicBreak(line: string, at: number): boolean {
  const mark = line.charAt(at);
  if (mark !== '*' && mark !== '-' && mark !== '_') return false;
  let count = 0;
  for (let next = at; next < line.length; next += 1) {
    if (line[next] === mark) count += 1;
    else if (line[next] !== ' ' && line[next] !== '\t') return false;
  }
  return count >= 3;
}

function skipSpace(line: string, { at, column }: Cursor): Cursor {
  for (; at < line.length; at += 1) {
    if (line[at] === ' ') column += 1;
    else if (line[at] === '\t') column += TAB_STOP - (column % TAB_STOP);
    else break;
  }
  return { at, column };
}
