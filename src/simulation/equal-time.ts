import { type Outcome, outcomeOf } from './outcome.js';
import { type Setting, simulate } from './run.js';
import { FIXED_BOXES, type Schedule } from './schedule.js';

/** Fixed boxes that wait so many times as long: what they keep known for more time, and for less. */
const SCALES = [0.4, 0.6, 0.8, 1, 1.4, 2];

/** Fixed boxes with every interval multiplied. */
function fixedBoxesTimes(scale: number): Schedule {
  const { name, rules } = FIXED_BOXES;
  const intervals = rules.intervals.map((days) => Math.max(1, days * scale));
  return { name, rules: { ...rules, intervals } };
}

/** What fixed boxes come to in a setting at their best, with shorter and longer intervals. */
export function fixedBoxesOutcomes(setting: Setting): Outcome[] {
  return efficient(SCALES.map((scale) => outcomeOf(simulate(fixedBoxesTimes(scale), setting))));
}

/** Without outcomes that another beats in both time and items known: intervals can be too long even for the lazy. */
function efficient(outcomes: readonly Outcome[]): Outcome[] {
  return outcomes.filter(
    (one) => !outcomes.some(({ minutes, known }) => minutes < one.minutes && known > one.known),
  );
}

/**
 * Items known, on the average of all days, with so many minutes a day: between the two nearest outcomes, along the
 * logarithm of time.
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

/** y at x on the lines through points; beyond the ends the outermost lines go on. */
function between(x: number, points: readonly (readonly [x: number, y: number])[]): number {
  const sorted = [...points].sort(([a], [b]) => a - b);
  const above = sorted.findIndex(([other]) => other >= x);
  const right = Math.max(1, above < 0 ? sorted.length - 1 : above);
  const [[x0, y0], [x1, y1]] = [sorted[right - 1] ?? [NaN, NaN], sorted[right] ?? [NaN, NaN]];
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
}
