import { clusters, type Cluster } from './text/clusters.js';
import { displayWidth } from './text/width.js';

/** A line of a source text as it fits a width, and where in it to put the caret. */
export interface Excerpt {
  readonly text: string;
  /** Columns before the caret. */
  readonly indent: number;
  /** Columns that the caret underlines, at least 1. */
  readonly width: number;
}

const TAB = '    ';
const ELLIPSIS = '…';

/**
 * As much of a line as fits `columns` (4 or more), with `length` code units from `index` on in
 * view; an ellipsis stands for what is left out. Tabs show as four spaces. However long the line
 * is, only the part that may show is looked at.
 */
export function excerpt(line: string, index: number, length: number, columns: number): Excerpt {
  // A character that is seen has a few code units; marks piled up beyond that are not worth more.
  const reach = columns * 8;
  const end = index + length;
  const before = cellsOf(line.slice(Math.max(0, index - reach), index));
  const marked = cellsOf(line.slice(index, Math.min(end, index + reach)));
  const after = cellsOf(line.slice(end, end + reach));
  const isWhole = index <= reach && length <= reach && line.length - end <= reach;
  const caret = Math.max(1, widthOf(marked));
  if (isWhole && widthOf(before) + caret + widthOf(after) <= columns) {
    return {
      text: textOf([...before, ...marked, ...after]),
      indent: widthOf(before),
      width: caret,
    };
  }
  const room = columns - 2 * ELLIPSIS.length;
  const middle = fitting(marked, room);
  const free = room - widthOf(middle);
  // What precedes and what follows share the room that is left; neither leaves any of it unused.
  const right = fitting(after, free - Math.min(widthOf(before), Math.ceil(free / 2)));
  const left = fitting(before.toReversed(), free - widthOf(right)).reverse();
  const start = left.length < before.length || index > reach ? ELLIPSIS : '';
  const isCut = middle.length < marked.length || right.length < after.length;
  const stop = isCut || line.length - end > reach || length > reach ? ELLIPSIS : '';
  return {
    text:
      start + textOf([...left, ...middle, ...(middle.length < marked.length ? [] : right)]) + stop,
    indent: start.length + widthOf(left),
    width: Math.max(1, widthOf(middle)),
  };
}

function cellsOf(text: string): Cluster[] {
  return [...clusters(text.replaceAll('\t', TAB), Infinity)];
}

/** The longest start of some cells that fits. */
function fitting(cells: readonly Cluster[], columns: number): Cluster[] {
  let used = 0;
  const end = cells.findIndex(({ width }) => (used += width) > columns);
  return cells.slice(0, end < 0 ? undefined : end);
}

function widthOf(cells: readonly Cluster[]): number {
  return displayWidth(textOf(cells));
}

function textOf(cells: readonly Cluster[]): string {
  return cells.map(({ text }) => text).join('');
}
