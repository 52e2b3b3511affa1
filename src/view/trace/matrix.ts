import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';
import { alignedLines, right, type Cell } from './columns.js';
import { numberText } from './number-text.js';
import { indented, margin } from './section.js';

/** A table of numbers with a name for each row and column, and words beside and below it. */
export interface Matrix {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly numbers: readonly number[];
    /** What stands behind the numbers. */
    readonly beside?: string;
  }[];
  /** What stands below each column, and below `beside`. */
  readonly below?: readonly string[];
}

/** More than this many rows or columns are not read. */
const MOST = 24;

/** A matrix as lines: a table, or a line for each of its numbers where it is too wide. */
export function matrixLines({ columns, rows, below = [] }: Matrix, surface: Surface): string[] {
  const { palette, width } = surface;
  const shown = rows.slice(0, MOST);
  const shownColumns = columns.slice(0, MOST);
  const title = (text: string): Cell => right(text, palette.muted);
  const table = alignedLines(
    [
      [{ text: '' }, ...shownColumns.map(title)],
      ...shown.map(({ name, numbers, beside = '' }) => [
        { text: name, paint: palette.accent },
        ...numbers.slice(0, MOST).map((number) => right(numberText(number), palette.strong)),
        { text: beside, paint: palette.muted },
      ]),
      ...(below.length === 0 ? [] : [[{ text: '' }, ...below.map(title)]]),
    ],
    width - margin(surface),
    2,
  );
  const omitted =
    rows.length > MOST || columns.length > MOST
      ? [palette.muted(`… ${rows.length} × ${columns.length} numbers, all of them with --json …`)]
      : [];
  if (table !== undefined) return indented([...table, ...omitted], margin(surface));
  const lines = shown.flatMap(({ name, numbers }) =>
    shownColumns.map(
      (column, index) =>
        `${palette.accent(name)} ${column} = ${palette.strong(numberText(numbers[index] ?? NaN))}`,
    ),
  );
  return [...lines, ...omitted].flatMap((line) => wrapText(line, width, { hangingIndent: 2 }));
}
