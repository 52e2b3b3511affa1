import type { SimulatedRun } from './run.js';

/** The result of a run, averaged over its days. */
export interface Outcome {
  readonly minutes: number;
  readonly reviews: number;
  readonly backlog: number;
  /** Items that would be recalled. */
  readonly known: number;
  /** The same on the last day. */
  readonly knownAtEnd: number;
}

/** The averages of a run. */
export function outcomeOf({ days }: SimulatedRun): Outcome {
  const mean = (key: 'minutes' | 'reviews' | 'backlog' | 'known'): number =>
    days.reduce((sum, day) => sum + day[key], 0) / Math.max(1, days.length);
  return {
    minutes: mean('minutes'),
    reviews: mean('reviews'),
    backlog: mean('backlog'),
    known: mean('known'),
    knownAtEnd: days.at(-1)?.known ?? 0,
  };
}

/** The share of reviews that were missed, from 0 to 1; 0 if there were none. */
export function missRate({ boxes }: Pick<SimulatedRun, 'boxes'>): number {
  const reviewed = boxes.reduce((sum, box) => sum + box.reviewed, 0);
  const missed = boxes.reduce((sum, box) => sum + box.missed, 0);
  return reviewed === 0 ? 0 : missed / reviewed;
}
