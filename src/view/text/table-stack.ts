import { spansWidth } from './cut.js';
import { flowSpans } from './flow.js';
import { bare, paintSpans, type Span } from './span.js';

/** The text of one cell, not yet wrapped. */
export type Cell = readonly Span[];

/** A column of a table; numbers stand best on the right. */
export interface TableColumn {
  readonly title: Cell;
  readonly align: 'left' | 'right';
}

const HANG = 2;

/** A table too wide for `width` columns: each row as lines `title: value`, empty values left out. */
export function stackedLines(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
  width: number,
): string[] {
  const lines: string[] = [];
  for (const row of rows) {
    if (lines.length > 0) lines.push('');
    for (const [index, { title }] of columns.entries()) {
      const value = row[index] ?? [];
      if (spansWidth(value) > 0) lines.push(...titledLines(title, value, width));
    }
  }
  return lines;
}

function titledLines(title: Cell, value: Cell, width: number): string[] {
  const label = spansWidth(title) === 0 ? [] : [...title, { text: ': ', paint: bare }];
  const [first = [], ...rest] = flowSpans([...label, ...value], width, width - HANG);
  return [paintSpans(first), ...rest.map((line) => ' '.repeat(HANG) + paintSpans(line))];
}
