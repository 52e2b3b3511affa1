import type { Day } from '../../schedule/day.js';
import { isItemEvent, type ItemEvent } from '../journal/event.js';
import { lineOf, readLine } from '../journal/line.js';
import type { ItemProgress } from './item-progress.js';

/** A recent event, which can be undone without reading the whole journal. */
export interface Recent {
  readonly event: string;
  readonly order: number;
  /** The item it was about, and that item's progress before. */
  readonly id: string;
  readonly before: ItemProgress | undefined;
  /** The latest day of the item's answers up to this one, on which the event counts. */
  readonly day: Day;
  /** The event itself, or its line in a journal: most are never looked at again. */
  readonly whole: ItemEvent | string;
}

/** The last events, in order, and the latest day of those before them. */
export interface RecentEvents {
  readonly events: readonly Recent[];
  readonly dayBefore: Day;
}

/** How many are kept. */
export const RECENT_KEPT = 200;

/** Before the first event. */
export const NOTHING_RECENT: RecentEvents = { events: [], dayBefore: '' };

/** The event again. Its line was written by `lineOfRecent`, so it is complete. */
export function eventOfRecent({ whole }: Recent): ItemEvent | undefined {
  if (typeof whole !== 'string') return whole;
  const bytes = Buffer.from(whole);
  const read = readLine(bytes, 0, bytes.length);
  return read.type === 'event' && isItemEvent(read.event) ? read.event : undefined;
}

/** The stored form of an event. */
export function lineOfRecent({ whole }: Recent): string {
  return typeof whole === 'string' ? whole : lineOf(whole).trimEnd();
}

/** The last ones, as many as are kept. */
export function shortened({ events, dayBefore }: RecentEvents): RecentEvents {
  if (events.length <= RECENT_KEPT) return { events, dayBefore };
  const gone = events.slice(0, -RECENT_KEPT);
  return { events: events.slice(-RECENT_KEPT), dayBefore: latestDayOf(gone, dayBefore) };
}

/** The latest day on which one of these counts, or `dayBefore`. */
export function latestDayOf(events: readonly Recent[], dayBefore: Day): Day {
  return events.reduce((latest, { day }) => (day > latest ? day : latest), dayBefore);
}
