import { closeSync, openSync, readSync } from 'node:fs';
import { isItemEvent, type LastingEvent } from './event.js';
import { readLine } from './line.js';

const CHUNK_BYTES = 1 << 22;
const LF = 0x0a;
const STARTS = ['undo', 'rename', 'reset'].map((type) => Buffer.from(`{"type":"${type}"`));

/** The undos, renames and resets of a journal. Searches for the beginnings of their lines, because nearly all lines are answers. */
export function lastingIn(path: string): LastingEvent[] {
  const found: LastingEvent[] = [];
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let kept = 0;
    for (;;) {
      const read = readSync(file, chunk, kept, chunk.length - kept, null);
      const bytes = chunk.subarray(0, kept + read);
      // A chunk may end in the middle of a line, which is then read with the next chunk.
      const end = read === 0 ? bytes.length : bytes.lastIndexOf(LF) + 1;
      for (const start of STARTS) collect(bytes.subarray(0, end), start, found);
      if (read === 0) return found;
      // A line longer than a chunk is not valid.
      kept = bytes.length - end === chunk.length ? 0 : chunk.copy(chunk, 0, end, bytes.length);
    }
  } finally {
    closeSync(file);
  }
}

function collect(bytes: Buffer, start: Buffer, found: LastingEvent[]): void {
  for (let at = bytes.indexOf(start); at >= 0; at = bytes.indexOf(start, at + 1)) {
    const end = bytes.indexOf(LF, at);
    const line = readLine(bytes, at, end < 0 ? bytes.length : end);
    if (line.type === 'event' && !isItemEvent(line.event)) found.push(line.event);
  }
}
