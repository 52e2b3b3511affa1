import { addDays, type Day } from '../schedule/day.js';
import { type Grade, intervalOf, isDue, type Standing } from '../schedule/leitner.js';
import type { Ladder } from '../schedule/ladder.js';
import { spreadInterval } from '../schedule/spread.js';

/**
 * Plain Leitner boxes with fixed intervals: up one box, stay, or back to box 1. The baseline for other schedules, and so
 * never to be improved.
 */
export function gradeByFixedBoxes(
  before: Standing | undefined,
  given: Grade,
  day: Day,
  rules: Ladder,
  id: string,
): Standing {
  if (before !== undefined && !isDue(before, day) && given !== 'missed') return before;
  const from = before?.box ?? 1;
  const up = given === 'knew' ? 1 : 0;
  const box = given === 'missed' ? 1 : Math.min(from + up, rules.intervals.length);
  return {
    box,
    due: addDays(day, spreadInterval(intervalOf(box, rules), id)),
    since: day,
    introduced: before?.introduced ?? day,
    lapses: (before?.lapses ?? 0) + (given === 'missed' && from > 1 ? 1 : 0),
    half: false,
    shakies: 0,
  };
}
