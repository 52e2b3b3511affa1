import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { ProgressEvent } from './event.js';
import { readLine } from './line.js';
import { guarded } from '../open-conf.js';

const FIRST_BYTES = 1 << 16;

/**
 * The last events of a journal that are not undos and that `holds` lets through, the latest first. Reads from the end,
 * and no further than it must.
 *
 * @throws UserError if the journal cannot be read.
 */
export function lastEvents(
  path: string,
  count: number,
  holds: (event: string) => boolean,
): readonly ProgressEvent[] {
  if (!existsSync(path)) return [];
  return guarded(path, () => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      for (let length = FIRST_BYTES; ; length *= 4) {
        const start = Math.max(0, size - length);
        const bytes = Buffer.alloc(size - start);
        readSync(file, bytes, 0, bytes.length, start);
        const found = eventsIn(bytes).filter(({ type, event }) => type !== 'undo' && holds(event));
        if (found.length >= count || start === 0) return found.slice(0, count);
      }
    } finally {
      closeSync(file);
    }
  });
}

/** The whole lines of a journal's end, last first. */
function eventsIn(bytes: Buffer): ProgressEvent[] {
  const events: ProgressEvent[] = [];
  for (let end = bytes.length; end > 0;) {
    const start = bytes.lastIndexOf(0x0a, end - 1) + 1;
    const line = readLine(bytes, start, end);
    if (line.type === 'event') events.push(line.event);
    end = start - 1;
  }
  return events;
}
