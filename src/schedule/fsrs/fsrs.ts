import { addDays, type Day, daysBetween } from '../day.js';
import { boxOf, type Grade, isDoubted, isDue, type Memory, type Standing } from '../standing.js';
import type { Ladder } from '../ladder.js';
import { spreadInterval } from '../spread.js';
import { daysUntilDue, memoryAfter, memoryThatWaits, recallAfter } from './model.js';

/**
 * The standing after `given` on `day` by FSRS-6, with the tutor's own rules about which answers count: `knew` and `shaky`
 * only move the day of a due item; a miss counts at any time, and never postpones an item. A second miss on one day adds
 * nothing to the first. If the clock was wrong at the last answer (`isDoubted`), the interval starts again today, with the
 * memory unchanged.
 *
 * For everything that shows or counts boxes, the box is the one with a comparable interval (`boxWaiting`).
 */
export function grade(
  before: Standing | undefined,
  given: Grade,
  day: Day,
  rules: Ladder,
  id: string,
): Standing {
  const waiting = before !== undefined && !isDue(before, day);
  if (waiting && (given !== 'missed' || isBackAlready(before, day))) return before;
  const from = boxOf(before);
  const mended = before !== undefined && given !== 'missed' && isDoubted(before, day);
  const memory = mended ? memoryOf(before) : remembered(before, given, day);
  const days = daysUntilDue(memory.stability);
  const due = addDays(day, spreadInterval(days, id));
  return {
    box: given === 'missed' ? 1 : boxWaiting(days, rules),
    due: waiting && before.due < due ? before.due : due,
    // Recall fades from this answer on, even if an earlier one set the due day.
    since: day,
    introduced: before?.introduced ?? day,
    lapses: (before?.lapses ?? 0) + (given === 'missed' && from > 1 ? 1 : 0),
    half: false,
    shakies: 0,
    memory,
  };
}

/**
 * The probability, from 0 to 1, that an item is recalled on `day`, by FSRS-6's forgetting curve. It is an estimate for
 * the average learner of FSRS's data, not this one's.
 */
export function recallOf(standing: Standing, day: Day): number {
  return recallAfter(Math.max(0, daysBetween(standing.since, day)), memoryOf(standing).stability);
}

/** Whether an item was answered on `day` and is in box 1: already missed, or so weak that it comes back in a day or two anyway. */
function isBackAlready({ box, since }: Standing, day: Day): boolean {
  return box === 1 && since === day;
}

function remembered(before: Standing | undefined, given: Grade, day: Day): Memory {
  if (before === undefined) return memoryAfter(undefined, given, 0);
  return memoryAfter(memoryOf(before), given, Math.max(0, daysBetween(before.since, day)));
}

/** A standing imported from before there were journals has no memory, only a due day: the memory is derived from its interval. */
function memoryOf({ memory, since, due }: Standing): Memory {
  return memory ?? memoryThatWaits(daysBetween(since, due));
}

/** The highest box whose base interval is at most this many days, or else box 1. */
function boxWaiting(days: number, { intervals }: Ladder): number {
  return Math.max(1, intervals.findLastIndex((interval) => interval <= days) + 1);
}
