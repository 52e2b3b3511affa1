import type { Palette } from '../palette.js';
import { tableLines } from '../text/table-layout.js';
import type { Table } from './blocks.js';
import { inlineSpans } from './inline.js';

/** The lines of a table: its titles strong, with a rule below them. */
export function markdownTableLines(table: Table, width: number, palette: Palette): string[] {
  const columns = table.columns.map(({ title, align }) => ({
    title: inlineSpans(title, palette, palette.strong),
    align,
  }));
  const rows = table.rows.map((row) => row.map((cell) => inlineSpans(cell, palette)));
  return tableLines(columns, rows, width, palette.muted);
}
