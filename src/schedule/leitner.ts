import { addDays, type Day } from './day.js';
import type { Ladder } from './ladder.js';
import type { Scheduler } from './scheduler.js';
import { spreadInterval } from './spread.js';
import { boxOf, type Grade, isDoubted, isDue, type Standing } from './standing.js';

export {
  boxOf,
  dueDay,
  type Grade,
  GRADES,
  isDoubted,
  isDue,
  type Memory,
  type Standing,
} from './standing.js';

/** How many lapses halve the interval of an item. */
export const LAPSES_UNTIL_HALF = 2;

/** A shaky item in box 1 comes back after 1, 2, then 3 days, so that it does not come up every day forever. */
const LONGEST_SHAKY_DAYS = 3;

/**
 * The Leitner step: the standing after `grade` on `day`, where each box waits as many days as `intervals` says. `knew` and
 * `shaky` move a due item only, or its day, so practising early changes nothing; a miss always counts, and never
 * postpones an item. If the clock was wrong at the last answer (`isDoubted`), the interval starts again today, but the
 * item does not move up.
 */
export function grade(
  standing: Standing | undefined,
  given: Grade,
  day: Day,
  rules: Ladder,
  id: string,
  intervals: readonly number[] = rules.intervals,
): Standing {
  const waiting = standing !== undefined && !isDue(standing, day);
  if (waiting && given !== 'missed') return standing;
  const from = boxOf(standing);
  const mended = standing !== undefined && given === 'knew' && isDoubted(standing, day);
  const box = boxAfter(from, mended ? 'shaky' : given, rules);
  const lapses = (standing?.lapses ?? 0) + (given === 'missed' && from > 1 ? 1 : 0);
  const half = lapses >= LAPSES_UNTIL_HALF;
  const shakies = box === 1 && given === 'shaky' ? (standing?.shakies ?? 0) + 1 : 0;
  const interval = (intervals[box - 1] ?? intervals.at(-1) ?? 1) * (half ? 0.5 : 1);
  const days = Math.max(1, interval, Math.min(shakies, LONGEST_SHAKY_DAYS));
  const due = addDays(day, spreadInterval(days, id));
  const introduced = standing?.introduced ?? day;
  return waiting && standing.due < due
    ? { ...standing, box, lapses, shakies }
    : { box, due, since: day, introduced, lapses, half, shakies };
}

/** Leitner's boxes as a scheduler. */
export const LADDER: Scheduler = { name: 'leitner', grade };

function boxAfter(from: number, given: Grade, rules: Ladder): number {
  const top = rules.intervals.length;
  switch (given) {
    case 'knew':
      return Math.min(from + 1, top);
    case 'shaky':
      return Math.min(from, top);
    case 'missed':
      return boxAfterMiss(Math.min(from, top), rules.onMiss);
  }
}

function boxAfterMiss(from: number, onMiss: Ladder['onMiss']): number {
  switch (onMiss) {
    case 'first':
      return 1;
    case 'down':
      return Math.max(1, from - 1);
    case 'half':
      return Math.max(1, Math.floor(from / 2));
  }
}

/** The interval of box `box` in days, before spreading; a box beyond a shortened ladder counts as the top one. */
export function intervalOf(box: number, rules: Ladder): number {
  return rules.intervals[box - 1] ?? rules.intervals.at(-1) ?? 1;
}
