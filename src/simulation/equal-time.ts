import { type Outcome, outcomeOf } from './outcome.js';
import { type Setting, simulate } from './run.js';
import { FIXED_BOXES, type Schedule } from './schedule.js';

/** Fixed boxes with every interval multiplied. */
function fixedBoxesTimes(scale: number): Schedule {
  const { name, rules } = FIXED_BOXES;
  const intervals = rules.intervals.map((days) => Math.max(1, days * scale));
  return { name, rules: { ...rules, intervals } };
}

/** So many times as long, fixed boxes take somewhat less time than as they are, and somewhat more. */
const SCALES = [1, 0.7, 1.4];

/** Fixed boxes as they are, then with all intervals shorter, then longer. */
export const FIXED_BOXES_SCALED: readonly Schedule[] = SCALES.map(fixedBoxesTimes);

/** What these come to in a setting. */
export function fixedBoxesOutcomes(setting: Setting): Outcome[] {
  return FIXED_BOXES_SCALED.map((schedule) => outcomeOf(simulate(schedule, setting)));
}

/**
 * Items known, on the average of all days, with so many minutes a day: on the line between the two nearest outcomes, along
 * the logarithm of time.
 */
export function knownFor(minutes: number, outcomes: readonly Outcome[]): number {
  return between(
    Math.log(minutes),
    outcomes.map((outcome) => [Math.log(outcome.minutes), outcome.known] as const),
  );
}

/** Minutes a day that it takes to know so many, in the same way. More known must have taken more time. */
export function minutesFor(known: number, outcomes: readonly Outcome[]): number {
  return Math.exp(
    between(
      known,
      outcomes.map((outcome) => [outcome.known, Math.log(outcome.minutes)] as const),
    ),
  );
}

/** y at x on the lines through points; beyond the ends the outermost lines go on. Of one point, its y. */
function between(x: number, points: readonly (readonly [x: number, y: number])[]): number {
  const sorted = [...points].sort(([a], [b]) => a - b);
  const above = sorted.findIndex(([other]) => other >= x);
  const right = Math.max(1, above < 0 ? sorted.length - 1 : above);
  const [left, next] = [sorted[right - 1], sorted[right]];
  if (left === undefined) return NaN;
  if (next === undefined || next[0] === left[0]) return left[1];
  return left[1] + ((next[1] - left[1]) * (x - left[0])) / (next[0] - left[0]);
}
