import { byOrder, type EventOf, type Stamp } from '../journal/event.js';

type Rename = EventOf<'rename'>;

/** The id that holds another id's history, and the order of the last rename on the way there. */
export interface Canonical {
  readonly id: string;
  readonly order: number;
}

/** Follows ids through renames. */
export interface Renames {
  /**
   * The id whose history an event about `id` belongs to. `before` limits the renames to earlier ones: the
   * name as it was then.
   */
  canonical(id: string, stamp: Pick<Stamp, 'order' | 'event'>, before?: Stamp): Canonical;
  readonly isEmpty: boolean;
  /** The order of the last rename that is about this id; -Infinity if none is. */
  lastAbout(id: string): number;
}

/** A period during which an id stood for one item; it ends when another item takes the id. */
interface Era {
  readonly begins: Stamp | undefined;
  /** The renames that moved this item's history elsewhere. The last one counts. */
  readonly away: Rename[];
}

/**
 * The renames of a journal, those undone left out. A rename moves the whole history of `from` to `to`: what came
 * before it, and what devices that do not know of it answer to `from` later. An id is free again when a rename leads
 * *to* it: from then on it stands for another item, which keeps its own history. That makes chains and circles end
 * (a to b, then b to a: all is a's), and `{from: a, to: a}` is how an author says that the id is used anew.
 */
export function renamesOf(renames: readonly Rename[]): Renames {
  const eras = new Map<string, Era[]>();
  const erasOf = (id: string): Era[] => {
    const known = eras.get(id);
    if (known !== undefined) return known;
    const first: Era[] = [{ begins: undefined, away: [] }];
    eras.set(id, first);
    return first;
  };
  const last = new Map<string, number>();
  for (const rename of [...renames].sort(byOrder)) {
    last.set(rename.from, rename.order).set(rename.to, rename.order);
    if (rename.from !== rename.to) erasOf(rename.from).at(-1)?.away.push(rename);
    erasOf(rename.to).push({ begins: rename, away: [] });
  }
  return {
    isEmpty: eras.size === 0,
    lastAbout: (id) => last.get(id) ?? -Infinity,
    canonical(id, stamp, before) {
      let [here, at] = [id, stamp];
      // Each step follows a later rename than the one before, so this terminates.
      for (;;) {
        const era = eras.get(here)?.findLast(({ begins }) => !isAfter(begins, at));
        const away = era?.away.findLast((rename) => !isAfter(rename, before));
        if (away === undefined) return { id: here, order: at.order };
        here = away.to;
        if (isAfter(away, at)) at = away;
      }
    },
  };
}

type Place = Pick<Stamp, 'order' | 'event'>;

/** Whether `stamp` comes after `other`; nothing is after an open end. */
function isAfter(stamp: Place | undefined, other: Place | undefined): boolean {
  if (stamp === undefined || other === undefined) return false;
  if (stamp.order !== other.order) return stamp.order > other.order;
  return stamp.event > other.event;
}
