import type { Deed } from './event.js';

/** What was done before a deed, as orders; -Infinity where nothing was. */
export interface DoneBefore {
  /** The last of all events. */
  readonly latest: number;
  readonly lastReset: number;
  /** The last event about an item, the renames from or to it included. */
  lastOf(id: string): number;
  /** The id under which an event about `id` now counts. */
  canonical(id: string): string;
}

/**
 * The order of a deed done at `epochMs` (milliseconds since 1970): after all that it builds on, whatever the clock says.
 * An undo keeps the time, because it names what it takes back; what is brought over from older versions comes first.
 */
export function orderOfDeed(deed: Deed, epochMs: number, before: DoneBefore): number {
  const after = (...ids: string[]): number =>
    Math.max(epochMs, 1 + Math.max(before.lastReset, ...ids.map((id) => before.lastOf(id))));
  switch (deed.type) {
    case 'undo':
      return epochMs;
    case 'reset':
      return Math.max(epochMs, before.latest + 1);
    case 'import':
      return Number.MIN_SAFE_INTEGER;
    case 'rename':
      return after(deed.from, deed.to);
    case 'answer':
    case 'suspend':
    case 'resume':
      return after(deed.id, before.canonical(deed.id));
  }
}
