import { addDays, type Day } from './day.js';
import type { LeitnerRules } from './rules.js';
import { spreadInterval } from './spread.js';

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

/**
 * The Leitner step: the standing after `grade` on `day`. Only a due item can move up or have its day moved by
 * `knew` and `shaky`, so practising early changes nothing; a miss always counts, and never puts an item off. Where the
 * clock was wrong at the last answer (`isDoubted`), the item waits from today again, but is not moved up for that.
 */
export function grade(
  standing: Standing | undefined,
  given: Grade,
  day: Day,
  rules: LeitnerRules,
  id: string,
): Standing {
  const waiting = standing !== undefined && !isDue(standing, day);
  if (waiting && given !== 'missed') return standing;
  const from = boxOf(standing);
  const mended = standing !== undefined && given === 'knew' && isDoubted(standing, day);
  const box = boxAfter(from, mended ? 'shaky' : given, rules);
  const due = addDays(day, spreadInterval(intervalOf(box, rules), id));
  const keepsDay = waiting && standing.due < due;
  return {
    box,
    due: keepsDay ? standing.due : due,
    since: keepsDay ? standing.since : day,
    introduced: standing?.introduced ?? day,
    lapses: (standing?.lapses ?? 0) + (given === 'missed' && from > 1 ? 1 : 0),
  };
}

function boxAfter(from: number, given: Grade, rules: LeitnerRules): number {
  const top = rules.intervals.length;
  switch (given) {
    case 'knew':
      return Math.min(from + 1, top);
    case 'shaky':
      return Math.min(from, top);
    case 'missed':
      return rules.onMiss === 'first' ? 1 : Math.max(1, Math.min(from, top) - 1);
  }
}

/** Days that box `box` waits before its spread; a box beyond the ladder (it was shortened) waits like the top one. */
export function intervalOf(box: number, rules: LeitnerRules): number {
  return rules.intervals[box - 1] ?? rules.intervals.at(-1) ?? 1;
}
