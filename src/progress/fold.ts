import { dayOf } from '../schedule/day.js';
import { grade, type Standing } from '../schedule/leitner.js';
import type { Boxes } from '../schedule/queue.js';
import type { LeitnerRules } from '../schedule/rules.js';
import type { ProgressEvent } from './event.js';

/** Progress as it stands: the boxes, and how long each item took last time, in milliseconds. */
export interface ProgressState extends Boxes {
  readonly tookMs: ReadonlyMap<string, number>;
}

/** What progress holds of one item; the unit that an event replaces and an undo puts back. */
export interface ItemProgress {
  readonly standing: Standing | undefined;
  readonly suspended: boolean;
  readonly tookMs: number | undefined;
}

/** Progress before the first answer. */
export function emptyProgress(): ProgressState {
  return { standings: new Map(), suspended: new Set(), tookMs: new Map() };
}

/** What `state` holds of the item `id`. */
export function itemProgress(state: ProgressState, id: string): ItemProgress {
  return {
    standing: state.standings.get(id),
    suspended: state.suspended.has(id),
    tookMs: state.tookMs.get(id),
  };
}

/** One step of the fold: what an event makes of the item it is about. */
export function applyEvent(
  before: ItemProgress,
  event: ProgressEvent,
  rules: LeitnerRules,
): ItemProgress {
  switch (event.type) {
    case 'answer': {
      const day = dayOf(event.at, rules.dayStart);
      return {
        ...before,
        standing: grade(before.standing, event.grade, day, rules, event.id),
        tookMs: event.tookMs ?? before.tookMs,
      };
    }
    case 'suspend':
      return { ...before, suspended: true };
    case 'resume':
      return { ...before, suspended: false };
  }
}

/** `state` with one item's progress replaced. */
export function withItem(state: ProgressState, id: string, item: ItemProgress): ProgressState {
  return {
    standings: replaced(state.standings, id, item.standing),
    suspended: toggled(state.suspended, id, item.suspended),
    tookMs: replaced(state.tookMs, id, item.tookMs),
  };
}

function replaced<V>(
  map: ReadonlyMap<string, V>,
  id: string,
  value: V | undefined,
): Map<string, V> {
  const copy = new Map(map);
  if (value === undefined) copy.delete(id);
  else copy.set(id, value);
  return copy;
}

function toggled(set: ReadonlySet<string>, id: string, member: boolean): Set<string> {
  const copy = new Set(set);
  if (member) copy.add(id);
  else copy.delete(id);
  return copy;
}
