import type { Standing } from './leitner.js';
import type { Boxes, Candidate } from './queue.js';
import type { LeitnerRules } from './rules.js';

/**
 * Whether an item has left box 1, ever: what once was known well enough to move up does not close the way again when it
 * is missed later. Where there is but one box, there is nothing to move up to, and an answer is enough.
 */
export function hasLeft(standing: Standing | undefined, { intervals }: LeitnerRules): boolean {
  if (standing === undefined) return false;
  return standing.box > 1 || standing.lapses > 0 || intervals.length === 1;
}

/** The way through the decks: who waits for whom, and what of each deck is there to be learnt. */
export interface Path {
  /** For each deck that requires others, their names. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
  /** The items of a deck. */
  readonly items: (deck: string) => readonly Candidate[];
  /** Whether an item can be asked at all; nobody is to wait for a broken one. */
  readonly canAsk: (id: string) => boolean;
}

/** The items of a deck that have not left box 1 yet. Suspended ones do not count, whatever their box. */
export function notLeft(
  deck: string,
  { items, canAsk }: Path,
  boxes: Boxes,
  rules: LeitnerRules,
): Candidate[] {
  return items(deck).filter((item) => isToLeave(item, boxes, rules) && canAsk(item.id));
}

/**
 * The decks that a deck waits for: those it requires of which an item has not left box 1. Its new items come when there
 * are none. The answers are remembered, and items are read only until one is found: ask again after an answer.
 */
export function waits(
  { requires, items, canAsk }: Path,
  boxes: Boxes,
  rules: LeitnerRules,
): (deck: string) => readonly string[] {
  const unfinished = remembered((deck: string) =>
    items(deck).some((item) => isToLeave(item, boxes, rules) && canAsk(item.id)),
  );
  return remembered((deck) => (requires.get(deck) ?? []).filter(unfinished));
}

function isToLeave(
  { id }: Candidate,
  { standings, suspended }: Boxes,
  rules: LeitnerRules,
): boolean {
  return !suspended.has(id) && !hasLeft(standings.get(id), rules);
}

function remembered<T>(answer: (deck: string) => T): (deck: string) => T {
  const known = new Map<string, T>();
  return (deck) => {
    const before = known.get(deck);
    if (before !== undefined) return before;
    const now = answer(deck);
    known.set(deck, now);
    return now;
  };
}
