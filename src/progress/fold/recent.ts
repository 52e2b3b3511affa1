import type { Day } from '../../schedule/day.js';
import { isItemEvent, type ItemEvent } from '../journal/event.js';
import { lineOf, readLine } from '../journal/line.js';
import type { ItemProgress } from './item-progress.js';

/** An event that was taken in lately, and can be taken back without looking at the whole journal. */
export interface Recent {
  readonly event: string;
  readonly order: number;
  /** The item it was about, and what was known of that before. */
  readonly id: string;
  readonly before: ItemProgress | undefined;
  /** The latest day of the item's answers up to this one: what it was taken in for. */
  readonly day: Day;
  /** The event itself, or its line in a journal: most are never looked at again. */
  readonly whole: ItemEvent | string;
}

/** The last events taken in, the latest last, and the latest day of those before them. */
export interface RecentEvents {
  readonly events: readonly Recent[];
  readonly dayBefore: Day;
}

/** So many are kept. */
export const RECENT_KEPT = 200;

/** Before the first event. */
export const NOTHING_RECENT: RecentEvents = { events: [], dayBefore: '' };

/** What was taken in, once more. Its line was written by `lineOfRecent`, and is whole. */
export function eventOfRecent({ whole }: Recent): ItemEvent | undefined {
  if (typeof whole !== 'string') return whole;
  const bytes = Buffer.from(whole);
  const read = readLine(bytes, 0, bytes.length);
  return read.type === 'event' && isItemEvent(read.event) ? read.event : undefined;
}

/** An event as it is kept. */
export function lineOfRecent({ whole }: Recent): string {
  return typeof whole === 'string' ? whole : lineOf(whole).trimEnd();
}

/** The last ones, as many as are kept. */
export function shortened({ events, dayBefore }: RecentEvents): RecentEvents {
  if (events.length <= RECENT_KEPT) return { events, dayBefore };
  const gone = events.slice(0, -RECENT_KEPT);
  return { events: events.slice(-RECENT_KEPT), dayBefore: latestDayOf(gone, dayBefore) };
}

/** The latest day for which one of these was taken in, or `dayBefore`. */
export function latestDayOf(events: readonly Recent[], dayBefore: Day): Day {
  return events.reduce((latest, { day }) => (day > latest ? day : latest), dayBefore);
}
