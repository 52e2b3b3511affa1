import { closeSync, openSync, readSync } from 'node:fs';
import { type ItemEvent, isItemEvent } from './event.js';
import { readLine } from './line.js';

const CHUNK_BYTES = 1 << 22;
const LF = 0x0a;
const LINE_START = '{"type":"';

/**
 * The events of a journal about one of these ids, in file order. Searches the bytes for the ids, because nearly all lines
 * are about other items.
 */
export function linesAbout(path: string, ids: readonly string[]): ItemEvent[] {
  const needles = ids.map((id) => Buffer.from(`"id":${JSON.stringify(id)}`));
  const found: ItemEvent[] = [];
  const file = openSync(path, 'r');
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let kept = 0;
    for (;;) {
      const read = readSync(file, chunk, kept, chunk.length - kept, null);
      const bytes = chunk.subarray(0, kept + read);
      // A chunk may end in the middle of a line, which is then read with the next chunk.
      const end = read === 0 ? bytes.length : bytes.lastIndexOf(LF) + 1;
      for (const needle of needles) collect(bytes.subarray(0, end), needle, found);
      if (read === 0) return found;
      // A line longer than a chunk is not valid.
      kept = bytes.length - end === chunk.length ? 0 : chunk.copy(chunk, 0, end, bytes.length);
    }
  } finally {
    closeSync(file);
  }
}

function collect(bytes: Buffer, needle: Buffer, found: ItemEvent[]): void {
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    // A damaged line feed may have joined two lines.
    const start = bytes.lastIndexOf(LINE_START, at);
    const feed = bytes.indexOf(LF, at);
    const next = bytes.indexOf(LINE_START, at);
    const last = feed < 0 ? bytes.length : feed;
    const ends = next < 0 || next > last ? [last] : [next, next - 1];
    for (const end of ends) {
      const line = readLine(bytes, Math.max(0, start), end);
      if (line.type === 'event' && isItemEvent(line.event)) found.push(line.event);
    }
  }
}
