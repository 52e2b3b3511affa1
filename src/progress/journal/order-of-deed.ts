import type { Deed } from './event.js';

/** The orders of what was done before a deed; -Infinity if nothing was. */
export interface DoneBefore {
  /** The last of all events. */
  readonly latest: number;
  readonly lastReset: number;
  /** The last event about an item, including renames from or to it. */
  lastOf(id: string): number;
  /** The id under which an event about `id` now counts. */
  canonical(id: string): string;
}

/**
 * The order of a deed done at `epochMs` (milliseconds since 1970): after everything it builds on, whatever the clock
 * says. An undo keeps its own time, because it names what it undoes; standings imported from older versions come first.
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
