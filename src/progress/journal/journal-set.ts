import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProgressEvent } from './event.js';
import { guarded, refuseDanglingLink } from '../open-conf.js';
import { readWholeLines } from './whole-lines.js';

/** Journals in memory, by file name: from a state folder, a backup or a commit. */
export type JournalSet = ReadonlyMap<string, Buffer>;

/** The folder of journals within a state folder. */
export const REVIEWS = 'reviews';

const NAME = /^[\p{L}\p{N}_][^/\\\p{C}]*\.jsonl$/u;
/** The longest path that fits the header of an archive, folder included. */
const LONGEST_NAME = 80;

/** Whether a journal from elsewhere may be stored under this name: a plain file name that leads nowhere else. */
export function isJournalName(name: string): boolean {
  return NAME.test(name) && Buffer.byteLength(name) <= LONGEST_NAME;
}

/**
 * The journals of the state folder `home`, as they are on disk now.
 *
 * @throws UserError if one cannot be read.
 */
export function journalSetIn(home: string): JournalSet {
  const folder = join(home, REVIEWS);
  return guarded(folder, () => {
    refuseDanglingLink(folder);
    if (!existsSync(folder)) return new Map<string, Buffer>();
    const names = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
    return new Map(
      names
        .sort()
        .map((name) => [name, guarded(join(folder, name), () => readFileSync(join(folder, name)))]),
    );
  });
}

/** The events of all these journals, in no particular order; some may occur more than once. */
export function eventsOf(set: JournalSet): ProgressEvent[] {
  const events: ProgressEvent[] = [];
  for (const bytes of set.values()) {
    readWholeLines(bytes, (_start, _end, line) => {
      if (line.type === 'event') events.push(line.event);
    });
  }
  return events;
}
