import type { LeitnerRules } from '../../schedule/rules.js';
import {
  isItemEvent,
  type ItemEvent,
  type LastingEvent,
  type ProgressEvent,
} from '../journal/event.js';
import { type Folded, foldEvents, isReset, lastingOf } from './fold.js';
import { applyEvent, type ItemProgress, UNTOUCHED } from './item-progress.js';

/** Where events come from, as often as they are asked for. */
export interface Source {
  /** All events, mostly in order. */
  readonly events: () => Iterable<ProgressEvent>;
  /** Those that others must be held against, as far as they were found so far. */
  readonly lasting: readonly LastingEvent[];
}

/** An item while it is folded, and the last event that it took. */
interface Slot {
  item: ItemProgress;
  order: number;
  event: string;
  /** The greatest order of its events and of the renames that led them here. */
  last: number;
}

/**
 * The same as `foldEvents`, for a million events: they are folded as they come, none is kept, and only items some of whose
 * events came out of order are folded once more, each from all that is about it.
 */
export function foldInOrder(source: Source, rules: LeitnerRules): Folded {
  for (let lasting = distinct(source.lasting); ;) {
    const { slots, disordered, found, latest } = onePass(source.events(), lasting, rules);
    const all = distinct([...lasting, ...found]);
    // One of them stood in a damaged line, where it was not looked for.
    if (all.length > lasting.length) lasting = all;
    else {
      const items = new Map<string, ItemProgress>();
      for (const [id, { item, last }] of slots)
        items.set(id, last > item.last ? { ...item, last } : item);
      if (disordered.size > 0) mend(items, disordered, source, lasting, rules);
      return { items, lasting, latest };
    }
  }
}

function onePass(
  events: Iterable<ProgressEvent>,
  lasting: readonly LastingEvent[],
  rules: LeitnerRules,
) {
  const { undone, renames, resets } = lastingOf(lasting);
  const slots = new Map<string, Slot>();
  const disordered = new Set<string>();
  const found: LastingEvent[] = [];
  let latest = -Infinity;
  const take = (event: ItemEvent): void => {
    if (undone.has(event.event) || isReset(event, resets, renames)) return;
    const { id, order: last } = renames.isEmpty ? event : renames.canonical(event.id, event);
    const slot = slots.get(id);
    if (slot === undefined) {
      const item = applyEvent(UNTOUCHED, event, rules);
      slots.set(id, { item, order: event.order, event: event.event, last });
    } else if (
      slot.order < event.order ||
      (slot.order === event.order && slot.event < event.event)
    ) {
      slot.item = applyEvent(slot.item, event, rules);
      slot.order = event.order;
      slot.event = event.event;
      slot.last = Math.max(slot.last, last);
    } else if (slot.event !== event.event) disordered.add(id);
  };
  for (const event of events) {
    if (event.order > latest) latest = event.order;
    if (isItemEvent(event)) take(event);
    else found.push(event);
  }
  return { slots, disordered, found, latest };
}

function mend(
  items: Map<string, ItemProgress>,
  ids: ReadonlySet<string>,
  source: Source,
  lasting: readonly LastingEvent[],
  rules: LeitnerRules,
): void {
  const { renames } = lastingOf(lasting);
  const about: ProgressEvent[] = [...lasting];
  for (const event of source.events()) {
    if (!isItemEvent(event)) continue;
    if (ids.has(renames.canonical(event.id, event).id)) about.push(event);
  }
  const mended = foldEvents(about, rules).items;
  for (const id of ids) {
    const item = mended.get(id);
    if (item !== undefined) items.set(id, item);
  }
}

function distinct(lasting: readonly LastingEvent[]): LastingEvent[] {
  return [...new Map(lasting.map((event) => [event.event, event])).values()];
}
