import { type Line, readLine } from './line.js';

/** What of a journal cannot be taken along. */
export interface Damage {
  /** The numbers of lines that are no line of ours, or were one; from 1. */
  readonly damaged: readonly number[];
  /** Those of them that begin as a line of ours and have no end: cut off by a crash, and never acknowledged. */
  readonly cut: readonly number[];
  /** Whether a last line without an end is not whole, as one that is being written. */
  readonly torn: boolean;
}

/** A whole line of a journal: where it lies, without its line end, and what it says. */
export type TakeLine = (
  start: number,
  end: number,
  line: Exclude<Line, { type: 'damaged' }>,
) => void;

const LF = 0x0a;
const CR = 0x0d;
const LINE_START = '{"type":"';

/**
 * Calls `take` for each whole line of a journal that is in memory, from byte `from` on, where a line begins. Lines that
 * became one by a damaged line feed between them are taken, each for itself.
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

/** The whole lines within a damaged one. */
function takeWithin(bytes: Buffer, start: number, end: number, take: TakeLine): void {
  for (let from = start; ;) {
    const next = bytes.indexOf(LINE_START, from + 1);
    const isLast = next < 0 || next >= end;
    // What stood between two lines was one byte, the damaged line feed, or none.
    for (const until of isLast ? [end] : [next, next - 1]) {
      const line = readLine(bytes, from, until);
      if (line.type === 'event') take(from, until, line);
    }
    if (isLast) return;
    from = next;
  }
}
