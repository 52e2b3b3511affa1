import { addDays, type Day } from './day.js';

/** How well an item was recalled, as the learner says. */
export const GRADES = ['missed', 'shaky', 'knew'] as const;
export type Grade = (typeof GRADES)[number];

/** Where one item stands. An item never answered has no standing: it is new, in box 1, and due. */
export interface Standing {
  /** 1 to the number of boxes. */
  readonly box: number;
  /** The first day on which it is asked again. */
  readonly due: Day;
  /** The day of its first answer. */
  readonly introduced: Day;
  /** The day of the answer that `due` counts from. */
  readonly since: Day;
  /** How often it was missed after having been known. */
  readonly lapses: number;
  /** Whether `due` was set at half of what the box waits, because the item had been forgotten again and again. */
  readonly half: boolean;
  /** How often in a row it was shaky in box 1. */
  readonly shakies: number;
  /** What FSRS knows of it, where that is the scheduler. */
  readonly memory?: Memory;
}

/** The memory of an item by FSRS: days until recall falls to nine in ten, and how hard it is, from 1 to 10. */
export interface Memory {
  readonly stability: number;
  readonly difficulty: number;
}

/** The box an item is in, new ones included. */
export function boxOf(standing: Standing | undefined): number {
  return standing?.box ?? 1;
}

/** So many days may an answer lie ahead of today and be believed: a flight over the date line, a clock a day fast. */
const BELIEVED_DAYS = 2;

/**
 * Whether the answer that a standing rests on is dated so far after `day` that a clock was wrong when it was given, or
 * is wrong now. Its due day may lie years ahead, and is not believed: the item is asked now, and starts again from there.
 */
export function isDoubted(standing: Standing, day: Day): boolean {
  return standing.since > day && standing.since > addDays(day, BELIEVED_DAYS);
}

/** The first day on which an item is asked again, as it looks on `day`. */
export function dueDay(standing: Standing, day: Day): Day {
  return isDoubted(standing, day) ? day : standing.due;
}

/** Whether an item is due on `day`; a new one always is. */
export function isDue(standing: Standing | undefined, day: Day): boolean {
  return standing === undefined || dueDay(standing, day) <= day;
}
