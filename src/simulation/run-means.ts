import { estimateOf } from './estimate.js';
import type { Outcome } from './outcome.js';
import type { SimulatedDay, SimulatedRun } from './run.js';

/** The mean of outcomes. */
export function meanOutcome(outcomes: readonly Outcome[]): Outcome {
  const mean = (key: keyof Outcome): number =>
    estimateOf(outcomes.map((outcome) => outcome[key])).mean;
  return {
    minutes: mean('minutes'),
    reviews: mean('reviews'),
    backlog: mean('backlog'),
    known: mean('known'),
    knownAtEnd: mean('knownAtEnd'),
  };
}

/** The day-by-day mean of runs of the same length, times a factor. */
export function meanDays(runs: readonly SimulatedRun[], factor: number): SimulatedDay[] {
  return (runs[0]?.days ?? []).map((_, index) => {
    const mean = (key: keyof SimulatedDay): number =>
      (factor * runs.reduce((sum, { days }) => sum + (days[index]?.[key] ?? 0), 0)) / runs.length;
    return {
      minutes: mean('minutes'),
      reviews: mean('reviews'),
      missed: mean('missed'),
      backlog: mean('backlog'),
      met: mean('met'),
      known: mean('known'),
    };
  });
}
