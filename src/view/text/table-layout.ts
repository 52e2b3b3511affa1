import type { Paint } from '../palette.js';
import { spansWidth } from './cut.js';
import { flowSpans } from './flow.js';
import { bare, paintSpans, type Span } from './span.js';
import { type Cell, stackedLines, type TableColumn } from './table-stack.js';

const GAP = '  ';
/** A column of text is wrapped only as long as it keeps this many columns of the terminal. */
const LEAST = 16;

/**
 * The lines of a table, none wider than `width` (4 or more). Wide columns are wrapped as far as they stay
 * readable; where not even that fits, each row becomes a list of titles and values. `rule` draws a line below
 * the titles.
 */
export function tableLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  width: number,
  rule?: Paint,
): string[] {
  const widths = fittingWidths(columns, rows, width);
  if (widths === undefined) return stackedLines(columns, rows, width);
  const titles = rowLines(
    columns,
    widths,
    columns.map(({ title }) => title),
  );
  const ruled = rule === undefined ? [] : [rule('─'.repeat(sum(widths) + gaps(columns)))];
  return [...titles, ...ruled, ...rows.flatMap((row) => rowLines(columns, widths, row))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function gaps(columns: readonly unknown[]): number {
  return GAP.length * Math.max(0, columns.length - 1);
}

/** The width of each column: what its texts take, or as much less as makes the widest ones share what there is. */
function fittingWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  width: number,
): number[] | undefined {
  const natural = columns.map(({ title }, index) =>
    rows.reduce((most, row) => Math.max(most, spansWidth(row[index] ?? [])), spansWidth(title)),
  );
  const room = width - gaps(columns);
  if (sum(natural) <= room) return natural;
  for (let most = room; most >= LEAST; most -= 1) {
    const widths = natural.map((wide) => Math.min(wide, most));
    if (sum(widths) <= room) return widths;
  }
  return undefined;
}

function rowLines(
  columns: readonly TableColumn[],
  widths: readonly number[],
  row: readonly Cell[],
): string[] {
  const cells = widths.map((width, index) => flowSpans(row[index] ?? [], width, width));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) => {
    const pieces = cells.flatMap((lines, index): Span[] => {
      const piece = lines[line] ?? [];
      const filler = ' '.repeat(Math.max(0, (widths[index] ?? 0) - spansWidth(piece)));
      const pad = { text: filler, paint: bare };
      const gap = { text: index === 0 ? '' : GAP, paint: bare };
      return columns[index]?.align === 'right' ? [gap, pad, ...piece] : [gap, ...piece, pad];
    });
    return paintSpans(pieces).trimEnd();
  });
}
