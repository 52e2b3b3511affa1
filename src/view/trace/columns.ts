import type { Paint } from '../palette.js';
import { displayWidth, padEnd, padStart } from '../wrap.js';

/** One cell of a table; numbers stand on the right so that their points line up. */
export interface Cell {
  readonly text: string;
  readonly align?: 'right';
  readonly paint?: Paint;
}

/**
 * The rows as lines, aligned by display width, with `gap` columns between cells; columns in which every row is
 * empty take no room. Undefined if that is wider than `width`.
 */
export function alignedLines(
  rows: readonly (readonly Cell[])[],
  width: number,
  gap: number,
): string[] | undefined {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach(({ text }, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(text));
    });
  }
  const used = widths.filter((wide) => wide > 0);
  const total = used.reduce((sum, wide) => sum + wide, gap * (used.length - 1));
  if (total > width) return undefined;
  return rows.map((row) =>
    row
      .flatMap((cell, column) =>
        (widths[column] ?? 0) > 0 ? [padded(cell, widths[column] ?? 0)] : [],
      )
      .join(' '.repeat(gap))
      .trimEnd(),
  );
}

/** Groups of short texts joined into one each, so that every part lines up with its likes: ` 1.0000 × -1.0000`. */
export function alignedTexts(rows: readonly (readonly Cell[])[]): string[] {
  return alignedLines(rows, Infinity, 1) ?? [];
}

/** A number as a cell. */
export function right(text: string, paint?: Paint): Cell {
  return paint === undefined ? { text, align: 'right' } : { text, align: 'right', paint };
}

function padded({ text, align, paint }: Cell, width: number): string {
  const whole = align === 'right' ? padStart(text, width) : padEnd(text, width);
  return paint === undefined || text === '' ? whole : whole.replace(text, () => paint(text));
}
