import type { Day } from './day.js';
import type { Standing } from './leitner.js';
import type { Boxes, Candidate } from './queue.js';
import type { LeitnerRules } from './rules.js';

/**
 * Whether an item has ever left box 1: one that was known well enough to move up does not lock a deck again when it is
 * missed later. If there is only one box, an answer is enough.
 */
export function hasLeft(standing: Standing | undefined, { intervals }: LeitnerRules): boolean {
  if (standing === undefined) return false;
  return standing.box > 1 || standing.lapses > 0 || intervals.length === 1;
}

/** The path through the decks: which deck waits for which, and the items of each. */
export interface Path {
  /** For each deck that requires others, their names. */
  readonly requires: ReadonlyMap<string, readonly string[]>;
  /** The items of a deck. */
  readonly items: (deck: string) => readonly Candidate[];
  /** Whether an item can be asked at all; no deck should wait for a broken one. */
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

/** A deck has got far enough when this share of its items, in tenths, has left box 1, so that no stubborn item blocks the path. */
const ENOUGH_IN_TEN = 9;

/** How many of a deck's items may still be in box 1 when it is far enough. */
function mayStay(items: number): number {
  return Math.floor((items * (10 - ENOUGH_IN_TEN)) / 10);
}

/** How many items of a deck still have to leave box 1 before it is far enough; 0 if it is. */
export function stillToLeave(deck: string, path: Path, boxes: Boxes, rules: LeitnerRules): number {
  const { items, canAsk } = path;
  const all = items(deck).filter(({ id }) => !boxes.suspended.has(id) && canAsk(id)).length;
  return Math.max(0, notLeft(deck, path, boxes, rules).length - mayStay(all));
}

/**
 * The decks that a deck waits for: those it requires of which fewer than nine in ten items have left box 1. Its new items
 * come when there are none. The answers are remembered, and items are read only until it is clear: ask again after an
 * answer.
 */
export function waits(
  { requires, items, canAsk }: Path,
  boxes: Boxes,
  rules: LeitnerRules,
): (deck: string) => readonly string[] {
  const unfinished = remembered((deck: string) => {
    const all = items(deck);
    let behind = 0;
    for (const item of all) {
      if (isToLeave(item, boxes, rules) && canAsk(item.id)) behind += 1;
      if (behind > mayStay(all.length)) return true;
    }
    return stillToLeave(deck, { requires, items, canAsk }, boxes, rules) > 0;
  });
  return remembered((deck) => (requires.get(deck) ?? []).filter(unfinished));
}

/** In a deck with fewer items each one matters, and it is soon finished. */
const LARGE_DECK = 10;

/** Whether a deck only waits for answers: it requires large decks, and all of their items were met before `day`. */
export function waitsForAnswers(
  deck: string,
  { requires, items, canAsk }: Path,
  { standings, suspended }: Boxes,
  day: Day,
): boolean {
  return (requires.get(deck) ?? []).every((required) => {
    const all = items(required);
    const isMet = ({ id }: Candidate): boolean => {
      const met = standings.get(id)?.introduced;
      return suspended.has(id) || (met === undefined ? !canAsk(id) : met < day);
    };
    return all.length >= LARGE_DECK && all.every(isMet);
  });
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
