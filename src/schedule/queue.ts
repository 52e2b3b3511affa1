import { type Day, daysBetween } from './day.js';
import { daysToClear, type Pace } from './backlog.js';
import { dueDay, type Standing } from './leitner.js';
import type { DueOn } from './exam.js';

/** What the queue needs to know about an item. */
export interface Candidate {
  readonly id: string;
  readonly deck: string;
  /** Items of one family are siblings: they ask about the same thing, so they are not asked on the same day. */
  readonly family: string;
}

/** Everything the boxes say about items, keyed by item id. */
export interface Boxes {
  readonly standings: Lookup<Standing>;
  readonly suspended: ReadonlySet<string>;
  /** How many items were first met on `day`, which the daily cap limits. */
  readonly introducedOn: (day: Day) => number;
  /** The latest day on which an item was answered. */
  readonly lastAnswer: (id: string) => Day | undefined;
}

/** A lookup by id: a map, or something that need not be read as a whole. */
export interface Lookup<V> {
  readonly get: (id: string) => V | undefined;
  readonly has: (id: string) => boolean;
}

/** Which of the due items a session asks. */
export interface QueueOptions {
  readonly day: Day;
  /** How many items may still be introduced today. */
  readonly newAllowed: number;
  /** When an item is due, if different from its own due day. */
  readonly dueOn?: DueOn;
  /** The limits of a day, given its due and overdue reviews; if missing, all reviews and `newAllowed` new items. */
  readonly pace?: (due: number, overdue: number) => Pace;
  /** New items of waiting decks that may come on a day with too little to do, and what counts as too little. */
  readonly spare?: { readonly atLeast: number; readonly mayCome: (deck: string) => boolean };
  /** Which due reviews come first if not all can come. */
  readonly urgency?: (a: Standing, b: Standing) => number;
  /** Whether the new items of a deck may come: not while it waits for another deck. */
  readonly isOpen: (deck: string) => boolean;
  /** Whether a new item can be asked at all; a broken one must not use up the day's allowance. */
  readonly canAsk: (id: string) => boolean;
  /** Also ask, at the end, items that are not due yet, the soonest first. */
  readonly early: boolean;
}

/** What a session asks, by source. */
export interface Queue<T> {
  readonly reviews: readonly T[];
  readonly fresh: readonly T[];
  readonly early: readonly T[];
  /** The limits of a day with this many reviews. */
  readonly pace: Pace;
  /** Days until a backlog is cleared, if there is one and the end is foreseeable. */
  readonly daysToClear: number | undefined;
}

interface Waiting<T> {
  readonly item: T;
  readonly standing: Standing;
  readonly due: Day;
}

/**
 * The candidates a session asks: reviews, the longest overdue first or, if they are too many for a day, only the most
 * urgent; then new items of open decks in deck order, up to the day's allowance; then, if early practice was requested,
 * what is due next. Suspended items never come. Only one of several siblings comes per day, because one would give away
 * the answer of another. The sort is stable, so that ties keep the decks' order.
 */
export function queueFor<T extends Candidate>(
  candidates: readonly T[],
  boxes: Boxes,
  options: QueueOptions,
): Queue<T> {
  const { day, dueOn = (_: string, standing: Standing) => dueDay(standing, day) } = options;
  const due: Waiting<T>[] = [];
  const later: Waiting<T>[] = [];
  const fresh: T[] = [];
  for (const item of candidates) {
    if (boxes.suspended.has(item.id)) continue;
    const standing = boxes.standings.get(item.id);
    if (standing === undefined) fresh.push(item);
    else {
      const comes = dueOn(item.id, standing);
      (comes <= day ? due : later).push({ item, standing, due: comes });
    }
  }
  const isAlone = onePerFamily(candidates, boxes, day);
  const reviews = byDue(due).filter(({ item }) => isAlone(item));
  const { newAllowed } = options;
  const overdue = reviews.filter(({ due: comes }) => comes < day).length;
  const pace = options.pace?.(reviews.length, overdue) ?? { plan: undefined, newAllowed };
  const asked = chosenReviews(reviews, pace, options);
  return {
    reviews: asked.map(({ item }) => item),
    fresh: chosenFresh(fresh, asked.length, isAlone, { ...options, newAllowed: pace.newAllowed }),
    early: options.early ? byDue(later).flatMap(({ item }) => (isAlone(item) ? [item] : [])) : [],
    pace,
    daysToClear:
      pace.plan &&
      daysToClear(
        pace.plan,
        later.map((entry) => daysBetween(day, entry.due)),
        reviews.map(({ standing }) => 2 * daysBetween(standing.since, standing.due)),
      ),
  };
}

/** New items of open decks and, if that makes too few questions, of decks that only wait for answers. */
function chosenFresh<T extends Candidate>(
  fresh: readonly T[],
  reviews: number,
  isAlone: (item: T) => boolean,
  options: QueueOptions,
): T[] {
  const { newAllowed, spare } = options;
  const open = firstAskable(fresh, isAlone, options);
  const missing = Math.min(newAllowed, (spare?.atLeast ?? 0) - reviews) - open.length;
  if (spare === undefined || missing <= 0) return open;
  const others = fresh.filter(({ deck }) => !options.isOpen(deck));
  const isOpen = spare.mayCome;
  return [...open, ...firstAskable(others, isAlone, { ...options, isOpen, newAllowed: missing })];
}

/** What `queueFor` found, in the order of a session. */
export function buildQueue<T extends Candidate>(
  candidates: readonly T[],
  boxes: Boxes,
  options: QueueOptions,
): T[] {
  const { reviews, fresh, early } = queueFor(candidates, boxes, options);
  return [...reviews, ...fresh, ...early];
}

function chosenReviews<T>(
  reviews: readonly Waiting<T>[],
  { plan }: Pace,
  { urgency }: QueueOptions,
): readonly Waiting<T>[] {
  if (plan === undefined) return reviews;
  const sorted =
    urgency === undefined ? reviews : [...reviews].sort((a, b) => urgency(a.standing, b.standing));
  return sorted.slice(0, plan.today);
}

/**
 * A predicate, called for one item after another, for whether each may still be asked on a day: not after a sibling that
 * was accepted before it or answered that day. Families of one, which most are, are not looked up.
 */
export function onePerFamily<T extends Pick<Candidate, 'id' | 'family'>>(
  candidates: readonly T[],
  { standings }: Pick<Boxes, 'standings'>,
  day: Day,
): (item: T) => boolean {
  const large = new Set<string>();
  for (const { id, family } of candidates) if (family !== id) large.add(family);
  if (large.size === 0) return () => true;
  const asked = new Map<string, string>();
  for (const { id, family } of candidates) {
    if (large.has(family) && standings.get(id)?.since === day) asked.set(family, id);
  }
  return ({ id, family }) => {
    if (!large.has(family)) return true;
    const other = asked.get(family);
    if (other === undefined) asked.set(family, id);
    return other === undefined || other === id;
  };
}

/** Looks at no more new items than necessary: reading one means parsing it. */
function firstAskable<T extends Candidate>(
  fresh: readonly T[],
  isAlone: (item: T) => boolean,
  options: QueueOptions,
): T[] {
  const taken: T[] = [];
  for (const item of fresh) {
    if (taken.length >= options.newAllowed) break;
    if (options.isOpen(item.deck) && options.canAsk(item.id) && isAlone(item)) taken.push(item);
  }
  return taken;
}

function byDue<T>(entries: Waiting<T>[]): Waiting<T>[] {
  return entries.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
}

/** The first day after `day` on which one of the candidates is due, if there is one. */
export function nextDue(
  candidates: readonly Pick<Candidate, 'id'>[],
  boxes: Boxes,
  day: Day,
  dueOn: DueOn = (_, standing) => dueDay(standing, day),
): { readonly day: Day; readonly count: number } | undefined {
  let first: Day | undefined;
  let count = 0;
  for (const { id } of candidates) {
    const standing = boxes.suspended.has(id) ? undefined : boxes.standings.get(id);
    const due = standing === undefined ? day : dueOn(id, standing);
    if (due <= day) continue;
    if (first === undefined || due < first) [first, count] = [due, 0];
    if (due === first) count += 1;
  }
  return first === undefined ? undefined : { day: first, count };
}
