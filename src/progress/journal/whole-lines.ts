import { type Line, readLine } from './line.js';

/** The parts of a journal that cannot be used. */
export interface Damage {
  /** The numbers of invalid or damaged lines, from 1. */
  readonly damaged: readonly number[];
  /** Those of them that begin like a valid line but have no end: cut off by a crash, and never acknowledged. */
  readonly cut: readonly number[];
  /** Whether the last line is incomplete, such as one still being written. */
  readonly torn: boolean;
}

/** A complete line of a journal: its place, without the line end, and its content. */
export type TakeLine = (
  start: number,
  end: number,
  line: Exclude<Line, { type: 'damaged' }>,
) => void;

const LF = 0x0a;
const CR = 0x0d;
const LINE_START = '{"type":"';

/**
 * Calls `take` for each complete line of a journal in memory, from byte `from` on, which must be the start of a line.
 * Lines joined by a damaged line feed between them are taken separately.
 */
export function readWholeLines(bytes: Buffer, take: TakeLine, from = 0): Damage {
  const damaged: number[] = [];
  const cut: number[] = [];
  let torn = false;
  let number = 0;
  for (let start = from; start < bytes.length;) {
    const feed = bytes.indexOf(LF, start);
    const end = feed < 0 ? bytes.length : feed;
    const last = bytes[end - 1] === CR && end > start ? end - 1 : end;
    number += 1;
    if (last > start) {
      const line = readLine(bytes, start, last);
      if (line.type !== 'damaged') take(start, last, line);
      else {
        takeWithin(bytes, start, last, take);
        if (feed < 0) torn = true;
        else damaged.push(number);
        if (feed >= 0 && isCut(bytes, start, last)) cut.push(number);
      }
    }
    start = end + 1;
  }
  return { damaged, cut, torn };
}

function isCut(bytes: Buffer, start: number, end: number): boolean {
  const line = bytes.toString('latin1', start, end);
  return line.startsWith(LINE_START.slice(0, line.length)) && !line.endsWith('"}');
}

/** The complete lines within a damaged one. */
function takeWithin(bytes: Buffer, start: number, end: number, take: TakeLine): void {
  for (let from = start; ;) {
    const next = bytes.indexOf(LINE_START, from + 1);
    const isLast = next < 0 || next >= end;
    // Between two joined lines there is one byte, the damaged line feed, or nothing.
    for (const until of isLast ? [end] : [next, next - 1]) {
      const line = readLine(bytes, from, until);
      if (line.type === 'event') take(from, until, line);
    }
    if (isLast) return;
    from = next;
  }
}
