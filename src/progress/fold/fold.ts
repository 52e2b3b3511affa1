import type { LeitnerRules } from '../../schedule/rules.js';
import {
  byOrder,
  type EventOf,
  isItemEvent,
  type ItemEvent,
  type LastingEvent,
  type ProgressEvent,
} from '../journal/event.js';
import type { Day } from '../../schedule/day.js';
import type { DayRecord } from '../../schedule/day-record.js';
import { dayBook } from './day-book.js';
import { inDayOrder } from './day-order.js';
import { applyEvent, type ItemProgress, UNTOUCHED } from './item-progress.js';
import { type Recent, RECENT_KEPT, type RecentEvents } from './recent.js';
import { type Renames, renamesOf } from './renames.js';
import { undoneBy } from './undone.js';

/** The result of all events. */
export interface Folded {
  readonly items: ReadonlyMap<string, ItemProgress>;
  /** The events that affect later ones. */
  readonly lasting: readonly LastingEvent[];
  /** The greatest order of all events. */
  readonly latest: number;
  /** The days with answers, ascending. */
  readonly days: readonly DayRecord[];
  /** The last events folded. */
  readonly recent: RecentEvents;
}

/**
 * Folds the set of these events. They may come in any order and any number of times, from one journal or many, and give
 * the same progress. Undone events do not count; the rest counts day by day, and in order within each item, under the id
 * that the item has now.
 */
export function foldEvents(events: Iterable<ProgressEvent>, rules: LeitnerRules): Folded {
  const known = new Set<string>();
  const byId = new Map<string, ItemEvent[]>();
  const lasting: LastingEvent[] = [];
  let latest = -Infinity;
  for (const event of events) {
    if (known.has(event.event)) continue;
    known.add(event.event);
    if (event.order > latest) latest = event.order;
    if (!isItemEvent(event)) lasting.push(event);
    else append(byId, event.id, event);
  }
  const { undone, renames, resets } = lastingOf(lasting);
  const groups = renames.isEmpty ? byId : regrouped(byId, renames);
  const counted = new Map<string, ItemEvent[]>();
  for (const [id, group] of groups) {
    const events = group.filter(
      (event) => !undone.has(event.event) && !isReset(event, resets, renames),
    );
    if (!isSorted(events)) events.sort(byOrder);
    if (events.length > 0) counted.set(id, events);
  }
  const items = new Map<string, ItemProgress>();
  const book = dayBook([], rules);
  const placed = inDayOrder(counted, rules);
  const last = placed.length - RECENT_KEPT;
  const recent: Recent[] = [];
  placed.forEach(({ id, event, day }, index) => {
    const before = items.get(id);
    items.set(id, applyEvent(before ?? UNTOUCHED, event, rules, book));
    if (index < last) return;
    recent.push({ event: event.event, order: event.order, id, before, day, whole: event });
  });
  if (!renames.isEmpty) {
    for (const [id, item] of items) {
      items.set(id, { ...item, last: lastOf(counted.get(id) ?? [], renames) });
    }
  }
  const dayBefore = placed[last - 1]?.day ?? '';
  // The progress of a renamed item records when; the progress before it would not.
  const kept = renames.isEmpty ? { events: recent, dayBefore } : nothingAfter(placed);
  return { items, lasting, latest, days: book.records(), recent: kept };
}

/** Nothing can be reverted: all days are closed. */
function nothingAfter(placed: readonly { readonly day: Day }[]): RecentEvents {
  return { events: [], dayBefore: placed.at(-1)?.day ?? '' };
}

/** The combined effect of the lasting events. */
export function lastingOf(lasting: readonly LastingEvent[]) {
  const undone = undoneBy(lasting.filter((event) => event.type === 'undo'));
  const holding = lasting.filter(({ event }) => !undone.has(event));
  const renames = renamesOf(holding.filter((event) => event.type === 'rename'));
  const resets = holding.filter((event) => event.type === 'reset').sort(byOrder);
  return { undone, renames, resets };
}

/** A rename counts as the item's last event, so that no later event about the item is ordered before it. */
function lastOf(events: readonly ItemEvent[], renames: Renames): number {
  return Math.max(...events.map((event) => renames.canonical(event.id, event).order));
}

function regrouped(
  byId: ReadonlyMap<string, readonly ItemEvent[]>,
  renames: Renames,
): Map<string, ItemEvent[]> {
  const groups = new Map<string, ItemEvent[]>();
  for (const events of byId.values()) {
    for (const event of events) append(groups, renames.canonical(event.id, event).id, event);
  }
  return groups;
}

/**
 * A reset wipes the earlier answers to the items that were in its decks then, by their names then. Suspension has nothing
 * to do with learning, so it stays.
 */
export function isReset(
  event: ItemEvent,
  resets: readonly EventOf<'reset'>[],
  renames: Renames,
): boolean {
  if (event.type === 'suspend' || event.type === 'resume') return false;
  return resets.some((reset) => {
    if (byOrder(reset, event) < 0) return false;
    if (reset.decks === undefined) return true;
    return reset.decks.includes(deckOf(renames.canonical(event.id, event, reset).id));
  });
}

/** An item's id is `<deck>/<slug>`, and a slug has no slash. */
function deckOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('/')));
}

function isSorted(events: readonly ItemEvent[]): boolean {
  return events.every((event, index) => {
    const before = events[index - 1];
    return before === undefined || byOrder(before, event) < 0;
  });
}

function append<K, V>(groups: Map<K, V[]>, key: K, value: V): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}
