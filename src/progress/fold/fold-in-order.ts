import type { Day } from '../../schedule/day.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import {
  isItemEvent,
  type ItemEvent,
  type LastingEvent,
  type ProgressEvent,
} from '../journal/event.js';
import { type DayBook, dayBook } from './day-book.js';
import { type Folded, foldEvents, isReset, lastingOf } from './fold.js';
import { applyEvent, type ItemProgress, UNTOUCHED } from './item-progress.js';

/** A source of events that can be read repeatedly. */
export interface Source {
  /** All events, mostly in order. */
  readonly events: () => Iterable<ProgressEvent>;
  /** The events that affect others, as far as found so far. */
  readonly lasting: readonly LastingEvent[];
}

/** An item while it is folded, and its last event. */
interface Slot {
  item: ItemProgress;
  order: number;
  event: string;
  /** The greatest order of its events and of the renames that led them here. */
  last: number;
}

/**
 * The same as `foldEvents`, for a million events: they are folded as they come, and none is kept. Only if one is out of
 * order and others depend on it are they all collected and folded the slow way.
 */
export function foldInOrder(source: Source, rules: LeitnerRules): Folded {
  for (let lasting = distinct(source.lasting); ;) {
    const { slots, isInOrder, found, latest, book } = onePass(source.events(), lasting, rules);
    const all = distinct([...lasting, ...found]);
    // One of them was in a damaged line, where it was not searched for.
    if (all.length > lasting.length) lasting = all;
    else if (isInOrder) {
      const items = new Map<string, ItemProgress>();
      for (const [id, { item, last }] of slots)
        items.set(id, last > item.last ? { ...item, last } : item);
      const recent = { events: [], dayBefore: book.latest };
      return { items, lasting, latest, days: book.records(), recent };
    } else return foldEvents([...lasting, ...itemEvents(source)], rules);
  }
}

function onePass(
  events: Iterable<ProgressEvent>,
  lasting: readonly LastingEvent[],
  rules: LeitnerRules,
) {
  const { undone, renames, resets } = lastingOf(lasting);
  const slots = new Map<string, Slot>();
  const found: LastingEvent[] = [];
  const book = watchedBook(dayBook([], rules));
  const order = { isKept: true };
  let latest = -Infinity;
  const take = (event: ItemEvent): void => {
    if (undone.has(event.event) || isReset(event, resets, renames)) return;
    const { id, order: last } = renames.isEmpty ? event : renames.canonical(event.id, event);
    const slot = slots.get(id);
    if (slot === undefined) {
      const item = applyEvent(UNTOUCHED, event, rules, book);
      slots.set(id, { item, order: event.order, event: event.event, last });
    } else if (
      slot.order < event.order ||
      (slot.order === event.order && slot.event < event.event)
    ) {
      slot.item = applyEvent(slot.item, event, rules, book);
      slot.order = event.order;
      slot.event = event.event;
      slot.last = Math.max(slot.last, last);
    } else if (slot.event !== event.event) order.isKept = false;
  };
  for (const event of events) {
    if (event.order > latest) latest = event.order;
    if (!isItemEvent(event)) found.push(event);
    else if (order.isKept) take(event);
  }
  const isInOrder = order.isKept && (!rules.stretch || book.isInOrder);
  return { slots, isInOrder, found, latest, book };
}

/** A book that notices an answer which counts on a day before one whose intervals have already been used. */
function watchedBook(
  book: DayBook,
): DayBook & { readonly isInOrder: boolean; readonly latest: Day } {
  let latest: Day = '';
  let isInOrder = true;
  return {
    get isInOrder() {
      return isInOrder;
    },
    get latest() {
      return latest;
    },
    intervalsOn: (day) => {
      if (day > latest) latest = day;
      return book.intervalsOn(day);
    },
    reviewsOn: (day) => book.reviewsOn(day),
    enter(entry) {
      if (entry.counted !== undefined && entry.day < latest) isInOrder = false;
      book.enter(entry);
    },
    strike: (entry) => {
      book.strike(entry);
    },
    records: () => book.records(),
  };
}

function* itemEvents({ events }: Source): Iterable<ItemEvent> {
  for (const event of events()) if (isItemEvent(event)) yield event;
}

function distinct(lasting: readonly LastingEvent[]): LastingEvent[] {
  return [...new Map(lasting.map((event) => [event.event, event])).values()];
}
