import type { Day } from './day.js';
import { dueDay, isDue, type Standing } from './leitner.js';

/** What the queue needs to know of an item. */
export interface Candidate {
  readonly id: string;
  readonly deck: string;
  /** Items of one family are siblings: asked about the same thing, and so not on the same day. */
  readonly family: string;
}

/** Everything the boxes say about items, keyed by item id. */
export interface Boxes {
  readonly standings: Lookup<Standing>;
  readonly suspended: ReadonlySet<string>;
  /** How many items met their learner for the first time on `day`, which the daily cap counts. */
  readonly introducedOn: (day: Day) => number;
}

/** What is known by id. A map, or what can do without reading all of it. */
export interface Lookup<V> {
  readonly get: (id: string) => V | undefined;
  readonly has: (id: string) => boolean;
}

/** Which of the due items a session asks. */
export interface QueueOptions {
  readonly day: Day;
  /** How many items may still be introduced today. */
  readonly newAllowed: number;
  /** Whether the new items of a deck may come: not while it waits for another deck. */
  readonly isOpen: (deck: string) => boolean;
  /** Whether a new item can be asked at all; a broken one must not use up the day's allowance. */
  readonly canAsk: (id: string) => boolean;
  /** Also ask, at the end, what is not due yet: the soonest first. */
  readonly early: boolean;
}

/**
 * The candidates a session asks, in its order: reviews first, the longest overdue before the others; then new
 * ones of open decks as the decks order them, up to the day's allowance; then, if early practice was asked for,
 * what is due next. Suspended items never come. Of siblings one comes a day, and none after another of them was
 * answered that day, for the one would tell the other. The sort is stable, so that ties keep the decks' order.
 */
export function buildQueue<T extends Candidate>(
  candidates: readonly T[],
  boxes: Boxes,
  options: QueueOptions,
): T[] {
  const reviews: { item: T; due: Day }[] = [];
  const early: { item: T; due: Day }[] = [];
  const fresh: T[] = [];
  for (const item of candidates) {
    if (boxes.suspended.has(item.id)) continue;
    const standing = boxes.standings.get(item.id);
    if (standing === undefined) fresh.push(item);
    else (isDue(standing, options.day) ? reviews : early).push({ item, due: standing.due });
  }
  const isAlone = onePerFamily(candidates, boxes, options.day);
  return [
    ...byDue(reviews).filter(isAlone),
    ...firstAskable(fresh, isAlone, options),
    ...(options.early ? byDue(early).filter(isAlone) : []),
  ];
}

/**
 * Whether an item may be asked on a day beside those that this was asked of before: not if one of them, or an answer of
 * that day, was a sibling's. Families of one, which most are, are not looked up.
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

/** Looks at no more of the new items than it must: reading one means parsing it. */
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

function byDue<T>(entries: { item: T; due: Day }[]): T[] {
  return entries
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .map(({ item }) => item);
}

/** The first day after `day` on which one of the candidates is due, if there is one. */
export function nextDue(
  candidates: readonly Pick<Candidate, 'id'>[],
  boxes: Boxes,
  day: Day,
): { readonly day: Day; readonly count: number } | undefined {
  let first: Day | undefined;
  let count = 0;
  for (const { id } of candidates) {
    const standing = boxes.suspended.has(id) ? undefined : boxes.standings.get(id);
    const due = standing === undefined ? day : dueDay(standing, day);
    if (due <= day) continue;
    if (first === undefined || due < first) [first, count] = [due, 0];
    if (due === first) count += 1;
  }
  return first === undefined ? undefined : { day: first, count };
}
