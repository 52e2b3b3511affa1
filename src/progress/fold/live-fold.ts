import type { Day } from '../../schedule/day.js';
import type { Boxes, Lookup } from '../../schedule/queue.js';
import type { LeitnerRules } from '../../schedule/rules.js';
import {
  type Deed,
  type EventOf,
  isItemEvent,
  type ItemEvent,
  type LastingEvent,
  type ProgressEvent,
} from '../journal/event.js';
import { lastingOf } from './fold.js';
import { applyEvent, type ItemProgress, UNTOUCHED } from './item-progress.js';
import { type Items, itemsOver } from './items.js';
import { orderOfDeed } from '../journal/order-of-deed.js';

/** An answer or the like that can be taken back without looking at the whole journal. */
export interface Recent {
  readonly event: string;
  readonly order: number;
  /** The item it was about, and what was known of that before. */
  readonly id: string;
  readonly before: ItemProgress | undefined;
}

/** A rename, as it stands now. */
export interface Renamed {
  readonly from: string;
  readonly to: string;
  /** Not undone. */
  readonly holds: boolean;
}

/** All that a fold has to remember; the form in which it is kept. */
export interface Snapshot {
  readonly items: Items;
  readonly suspended: Iterable<string>;
  /** How many items were met for the first time, by day. */
  readonly introduced: Iterable<readonly [Day, number]>;
  readonly lasting: readonly LastingEvent[];
  readonly recent: readonly Recent[];
  readonly latest: number;
}

/** Progress that takes in one event after the other, at a cost that does not depend on how many came before. */
export interface LiveFold {
  readonly boxes: Boxes;
  readonly tookMs: Pick<Lookup<number>, 'get'>;
  item(id: string): ItemProgress;
  /** The ids of all items that anything happened to. */
  ids(): Iterable<string>;
  /** How many they are. */
  readonly itemCount: number;
  /** All renames there ever were, and whether each still holds. */
  renames(): readonly Renamed[];
  /** The id under which an event about `id` now counts. */
  canonical(id: string): string;
  /** Whether an event never happened, as far as is known. */
  isUndone(event: string): boolean;
  /** The order of a deed done at `epochMs`: after all that it builds on, whatever the clock says. */
  orderOf(deed: Deed, epochMs: number): number;
  /**
   * Takes in an event. False: it belongs between or before others, and only a fold of all events tells what they come
   * to; this one must be used no more.
   */
  take(event: ProgressEvent): boolean;
  snapshot(): Snapshot;
}

const RECENT_KEPT = 200;

/** After all events. */
const NOW = { order: Infinity, event: '' };

/** Carries on a fold from `start`. */
export function liveFold(start: Snapshot, rules: LeitnerRules): LiveFold {
  const items = itemsOver(start.items);
  const suspended = new Set(start.suspended);
  const introduced = new Map(start.introduced);
  const lasting = [...start.lasting];
  let recent = [...start.recent];
  let { latest } = start;
  let { undone, renames, resets } = lastingOf(lasting);
  const lastReset = (): number => resets.at(-1)?.order ?? -Infinity;

  const put = (id: string, before: ItemProgress | undefined, after: ItemProgress | undefined) => {
    count(introduced, before?.standing?.introduced, -1);
    count(introduced, after?.standing?.introduced, 1);
    if (after?.suspended === true) suspended.add(id);
    else suspended.delete(id);
    items.set(id, after);
  };

  const takeItemEvent = (event: ItemEvent): boolean => {
    const { id, order } = renames.canonical(event.id, event);
    const before = items.get(id);
    const last = before?.last ?? -Infinity;
    if (event.order <= last || event.order <= lastReset()) return false;
    const after = applyEvent(before ?? UNTOUCHED, event, rules);
    put(id, before, order > after.last ? { ...after, last: order } : after);
    recent.push({ event: event.event, order: event.order, id, before });
    if (recent.length > 2 * RECENT_KEPT) recent = recent.slice(-RECENT_KEPT);
    return true;
  };

  const takeUndo = ({ undoes }: EventOf<'undo'>): boolean => {
    const taken = recent.findLast(({ event }) => event === undoes);
    const now = taken === undefined ? undefined : items.get(taken.id);
    // Only an item's last event can be taken off the top.
    if (taken === undefined || now?.last !== taken.order) return false;
    put(taken.id, now, taken.before);
    recent = recent.filter((other) => other !== taken);
    return true;
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
      recent: recent.slice(-RECENT_KEPT),
      latest,
    }),
  };
}

function count(counts: Map<Day, number>, day: Day | undefined, by: number): void {
  if (day !== undefined) counts.set(day, (counts.get(day) ?? 0) + by);
}
