import type { Span } from '../../deck/headings/code-spans.js';

const COLUMNS = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Whether a line makes the line above it the head of a table, by GitHub's extension of CommonMark. */
export function areColumns(line: string, head: string): boolean {
  return (
    head.includes('|') &&
    line.length > 1 &&
    // With a space behind it, a hyphen begins a list or underlines a heading.
    !/^[ \t]*-[ \t]/.test(line) &&
    COLUMNS.test(line) &&
    cellsOf(line).length === cellsOf(head).length
  );
}

/** The cells of a row; a bar behind a backslash is text, whatever else stands around it. */
export function cellsOf(row: string): Span[] {
  const cells: Span[] = [];
  let start = 0;
  for (let at = 0; at <= row.length; at += 1) {
    if (at < row.length && (row[at] !== '|' || row[at - 1] === '\\')) continue;
    const isOutside = row.slice(start, at).trim() === '' && (start === 0 || at === row.length);
    if (!isOutside) cells.push({ start, end: at });
    start = at + 1;
  }
  return cells;
}
