import { type Day, dayOf } from '../../schedule/day.js';
import type { DayRecord } from '../../schedule/day-record.js';
import type { Boxes, Lookup } from '../../schedule/queue.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import {
  type Deed,
  type EventOf,
  isItemEvent,
  type ItemEvent,
  type ProgressEvent,
} from '../journal/event.js';
import { type DayBook, dayBook } from './day-book.js';
import { lastingOf } from './fold.js';
import { applyEvent, dayEntry, type ItemProgress, UNTOUCHED } from './item-progress.js';
import type { Snapshot } from './snapshot.js';
import { standingsOver } from './standings-now.js';
import { eventOfRecent, latestDayOf, type Recent, RECENT_KEPT, shortened } from './recent.js';
import { orderOfDeed } from '../journal/order-of-deed.js';

/** A rename, and whether it counts now. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  /** Not undone. */
  readonly holds: boolean;
}

/** Progress that takes in one event after another, at a cost that does not depend on how many came before. */
export interface LiveFold {
  readonly boxes: Boxes;
  readonly tookMs: Pick<Lookup<number>, 'get'>;
  item(id: string): ItemProgress;
  /** The ids of all items that anything happened to. */
  ids(): Iterable<string>;
  /** Their number. */
  readonly itemCount: number;
  /** All renames ever made, and whether each still counts. */
  renames(): readonly Renamed[];
  /** The days with answers, ascending. */
  days(): readonly DayRecord[];
  /** How many answers of a day count as reviews. */
  reviewsOn(day: Day): number;
  /** The interval of each box on `day`, in days, adapted and not rounded. */
  intervalsOn(day: Day): readonly number[];
  /** The id under which an event about `id` now counts. */
  canonical(id: string): string;
  /** Whether an event is known to be undone. */
  isUndone(event: string): boolean;
  /** The order of a deed done at `epochMs`: after everything it builds on, whatever the clock says. */
  orderOf(deed: Deed, epochMs: number): number;
  /**
   * Takes in an event. False: it belongs between or before others, and only a fold of all events tells what they come
   * to; this one must be used no more.
   */
  take(event: ProgressEvent): boolean;
  snapshot(): Snapshot;
}

/** After all days: for an event whose day does not matter. */
const LAST_DAY = '9999-12-31';

/** After all events. */
const NOW = { order: Infinity, event: '' };

/** Continues a fold from `start`. */
export function liveFold(start: Snapshot, rules: LeitnerRules): LiveFold {
  const { items, suspended, introduced, put } = standingsOver(start);
  const lasting = [...start.lasting];
  // Most commands never use it.
  let opened: DayBook | undefined;
  const book = (): DayBook => (opened ??= dayBook(start.days(), rules));
  let { dayBefore } = start.recent;
  let recent: Recent[] = [...start.recent.events];
  let latestDay = latestDayOf(recent, dayBefore);
  let { latest } = start;
  let { undone, renames, resets } = lastingOf(lasting);
  const lastReset = (): number => resets.at(-1)?.order ?? -Infinity;

  const takeBack = ({ id, before }: Recent, event: ItemEvent): void => {
    if (event.type === 'answer') book().strike(dayEntry(before ?? UNTOUCHED, event, rules));
    put(id, items.get(id), before);
  };

  /** Reverts the events from this place on, and returns them; undefined if that is not possible. */
  const takenBackFrom = (place: number): ItemEvent[] | undefined => {
    const events = recent.slice(place).map(eventOfRecent);
    if (!events.every((event) => event !== undefined)) return undefined;
    for (let index = events.length - 1; index >= 0; index -= 1) {
      const [taken, event] = [recent[place + index], events[index]];
      if (taken !== undefined && event !== undefined) takeBack(taken, event);
    }
    recent = recent.slice(0, place);
    latestDay = latestDayOf(recent, dayBefore);
    return events;
  };

  /** Whether an answer counts for its box, and so for the intervals on later days. */
  const counts = (event: ItemEvent, before: ItemProgress | undefined): boolean =>
    rules.stretch &&
    event.type === 'answer' &&
    dayEntry(before ?? UNTOUCHED, event, rules).counted !== undefined;

  const dayOfEvent = (event: ItemEvent): Day =>
    event.type === 'answer' && rules.stretch ? dayOf(event.at, rules.dayStart) : LAST_DAY;

  /** Takes in an event after all others. */
  const takeLast = (event: ItemEvent): boolean => {
    const { id, order } = renames.canonical(event.id, event);
    const before = items.get(id);
    if (event.order <= (before?.last ?? -Infinity)) return false;
    if (dayOfEvent(event) < latestDay && counts(event, before)) return false;
    const after = applyEvent(before ?? UNTOUCHED, event, rules, book());
    put(id, before, order > after.last ? { ...after, last: order } : after);
    const day = after.day ?? '';
    recent.push({ event: event.event, order: event.order, id, before, day, whole: event });
    if (day > latestDay) latestDay = day;
    if (recent.length > 2 * RECENT_KEPT) {
      const kept = shortened({ events: recent, dayBefore });
      [recent, dayBefore] = [[...kept.events], kept.dayBefore];
    }
    return true;
  };

  /** Reverts what came after an event, takes the event in, and then the rest again. */
  const takeBetween = (event: ItemEvent): boolean => {
    const { id } = renames.canonical(event.id, event);
    if (recent.some((taken) => taken.event === event.event)) return true;
    const day = dayOfEvent(event);
    const place = recent.findIndex(
      (taken) => taken.day > day || (taken.id === id && taken.order > event.order),
    );
    const rest = place < 0 ? undefined : takenBackFrom(place);
    return rest !== undefined && takeLast(event) && rest.every(takeItemEvent);
  };

  const takeItemEvent = (event: ItemEvent): boolean =>
    event.order > lastReset() && (takeLast(event) || takeBetween(event));

  const takeUndo = ({ undoes }: EventOf<'undo'>): boolean => {
    const place = recent.findIndex(({ event }) => event === undoes);
    const [, ...rest] = (place < 0 ? undefined : takenBackFrom(place)) ?? [];
    return place >= 0 && rest.every(takeItemEvent);
  };

  const takeRename = (event: EventOf<'rename'>): boolean => {
    const { from, to, order } = event;
    const moved = items.get(from);
    const isFirst = Math.max(renames.lastAbout(from), renames.lastAbout(to)) === -Infinity;
    if (!isFirst || from === to || items.get(to) !== undefined) return false;
    if (order <= Math.max(moved?.last ?? -Infinity, lastReset())) return false;
    if (moved !== undefined) {
      put(from, moved, undefined);
      put(to, undefined, { ...moved, last: order });
    }
    // The item's earlier progress is under another id.
    [recent, dayBefore] = [[], latestDay];
    return true;
  };

  const take = (event: ProgressEvent): boolean => {
    if (undone.has(event.event)) return false;
    if (isItemEvent(event)) return takeItemEvent(event);
    if (event.type === 'reset' || lasting.some((known) => known.event === event.event))
      return false;
    if (!(event.type === 'undo' ? takeUndo(event) : takeRename(event))) return false;
    lasting.push(event);
    ({ undone, renames, resets } = lastingOf(lasting));
    return true;
  };

  return {
    boxes: {
      standings: {
        get: (id) => items.get(id)?.standing,
        has: (id) => items.get(id)?.standing !== undefined,
      },
      suspended,
      introducedOn: (day) => introduced.get(day) ?? 0,
      lastAnswer: (id) => items.get(id)?.day,
    },
    tookMs: { get: (id) => items.get(id)?.tookMs },
    item: (id) => items.get(id) ?? UNTOUCHED,
    ids: () => items.keys(),
    get itemCount() {
      return items.size;
    },
    renames: () =>
      lasting.flatMap((event) =>
        event.type === 'rename'
          ? [{ from: event.from, to: event.to, holds: !undone.has(event.event) }]
          : [],
      ),
    days: () => book().records(),
    reviewsOn: (day) => book().reviewsOn(day),
    intervalsOn: (day) => book().intervalsOn(day),
    canonical: (id) => renames.canonical(id, NOW).id,
    isUndone: (event) => undone.has(event),
    orderOf: (deed, epochMs) =>
      orderOfDeed(deed, epochMs, {
        latest,
        lastReset: lastReset(),
        lastOf: (id) => Math.max(items.get(id)?.last ?? -Infinity, renames.lastAbout(id)),
        canonical: (id) => renames.canonical(id, NOW).id,
      }),
    take(event) {
      const taken = take(event);
      if (event.order > latest) latest = event.order;
      return taken;
    },
    snapshot: () => ({
      items,
      suspended,
      introduced,
      lasting,
      recent: shortened({ events: recent, dayBefore }),
      days: () => book().records(),
      latest,
    }),
  };
}
