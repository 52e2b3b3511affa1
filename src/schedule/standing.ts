import { addDays, type Day } from './day.js';

/** How well an item was recalled, according to the learner. */
export const GRADES = ['missed', 'shaky', 'knew'] as const;
export type Grade = (typeof GRADES)[number];

/** The scheduling state of one item. An item never answered has none: it is new, in box 1, and due. */
export interface Standing {
  /** 1 to the number of boxes. */
  readonly box: number;
  /** The first day on which it is due again. */
  readonly due: Day;
  /** The day of its first answer. */
  readonly introduced: Day;
  /** The day of the answer that `due` counts from. */
  readonly since: Day;
  /** How often it was missed after it had been known. */
  readonly lapses: number;
  /** Whether `due` was set by half the interval of the box, because the item had lapsed repeatedly. */
  readonly half: boolean;
  /** How often in a row it was shaky in box 1. */
  readonly shakies: number;
  /** The state of FSRS, if that is the scheduler. */
  readonly memory?: Memory;
}

/** The memory of an item in FSRS: stability, the days until recall falls to 90 %, and difficulty, from 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** The box an item is in, new ones included. */
export function boxOf(standing: Standing | undefined): number {
  return standing?.box ?? 1;
}

/** How many days ahead of today an answer may be dated and still be believed: a flight across the date line, a clock a day fast. */
const BELIEVED_DAYS = 2;

/**
 * Whether the answer behind a standing is dated so far after `day` that a clock was wrong then or is wrong now. The due
 * day, which may be years ahead, is then ignored: the item is due now, and its interval starts from there.
 */
export function isDoubted(standing: Standing, day: Day): boolean {
  return standing.since > day && standing.since > addDays(day, BELIEVED_DAYS);
}

/** The first day on which an item is due again, as seen on `day`. */
export function dueDay(standing: Standing, day: Day): Day {
  return isDoubted(standing, day) ? day : standing.due;
}

/** Whether an item is due on `day`; a new one always is. */
export function isDue(standing: Standing | undefined, day: Day): boolean {
  return standing === undefined || dueDay(standing, day) <= day;
}
