import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { EventOf, ProgressEvent } from './event.js';
import { readLine } from './line.js';
import { guarded } from '../open-conf.js';

const FIRST_BYTES = 1 << 16;

/** Something that was undone, and the event that undid it. */
export interface Undone {
  readonly undo: EventOf<'undo'>;
  readonly event: Exclude<ProgressEvent, { type: 'undo' }>;
}

/**
 * The last events of a journal that are not undos and pass `holds`, the latest first. Reads from the end, and no further
 * than necessary.
 *
 * @throws UserError if the journal cannot be read.
 */
export function lastEvents(
  path: string,
  count: number,
  holds: (event: string) => boolean,
): readonly ProgressEvent[] {
  return fromEnd(path, (events, isAll) => {
    const found = events.filter(({ type, event }) => type !== 'undo' && holds(event));
    return found.length >= count || isAll ? found.slice(0, count) : undefined;
  });
}

/**
 * What was undone last in a journal, if its undo passes `holds`, the latest undo first. Leaves out events of other
 * journals, and undos that were themselves undone.
 *
 * @throws UserError if the journal cannot be read.
 */
export function lastUndone(
  path: string,
  count: number,
  holds: (event: string) => boolean,
): readonly Undone[] {
  return fromEnd(path, (events, isAll) => {
    const byName = new Map(events.map((event) => [event.event, event]));
    const found: Undone[] = [];
    for (const undo of events) {
      if (found.length >= count) return found;
      if (undo.type !== 'undo' || !holds(undo.event)) continue;
      const event = byName.get(undo.undoes);
      // It is earlier in the journal, and may itself be an undo.
      if (event === undefined && !isAll) return undefined;
      if (event !== undefined && event.type !== 'undo') found.push({ undo, event });
    }
    return isAll || found.length >= count ? found : undefined;
  });
}

/** Passes the events at the end of a journal, last first, to `pick`, more and more of them until it has what it needs. */
function fromEnd<T>(
  path: string,
  pick: (events: readonly ProgressEvent[], isAll: boolean) => readonly T[] | undefined,
): readonly T[] {
  if (!existsSync(path)) return [];
  return guarded(path, () => {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      for (let length = FIRST_BYTES; ; length *= 4) {
        const start = Math.max(0, size - length);
        const bytes = Buffer.alloc(size - start);
        readSync(file, bytes, 0, bytes.length, start);
        const picked = pick(eventsIn(bytes), start === 0);
        if (picked !== undefined || start === 0) return picked ?? [];
      }
    } finally {
      closeSync(file);
    }
  });
}

/** The complete lines at the end of a journal, last first. */
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
