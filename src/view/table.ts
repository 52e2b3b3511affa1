import type { Surface } from './palette.js';
import { spansOfPainted } from './text/painted.js';
import { tableLines } from './text/table-layout.js';

/** A column as a command names it. */
interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
}

/**
 * Rows of painted cells below their muted titles, aligned by display width and without a line feed at the end.
 * Columns of text are wrapped where the terminal is narrow; where that does not suffice, each row becomes lines
 * `title: value`. No line is wider than `surface.width` (4 or more). Cells that a row lacks are empty.
 */
export function renderTable(
  rows: readonly (readonly string[])[],
  columns: readonly Column[],
  { width, palette }: Surface,
): string {
  const titled = columns.map(({ title, align }) => ({
    title: title === '' ? [] : [{ text: title, paint: palette.muted }],
    align,
  }));
  return tableLines(
    titled,
    rows.map((row) => row.map(spansOfPainted)),
    width,
  ).join('\n');
}
