import { type Estimate, estimateOf } from './estimate.js';
import { fitPace } from './fit-pace.js';
import { MEMORIES } from './memories.js';
import type { MemoryModel } from './memory-model.js';
import {
  type MemoryTrial,
  memoryTrial,
  type Question,
  schedulesOf,
  SEEDS,
} from './memory-trial.js';
import type { Outcome } from './outcome.js';
import type { SimulatedDay } from './run.js';
import { meanDays } from './run-means.js';

export type { Question } from './memory-trial.js';

/** The result of a schedule: means over the memories, with their standard errors. */
export interface Result {
  readonly name: string;
  readonly minutes: Estimate;
  readonly reviews: Estimate;
  readonly known: Estimate;
  readonly knownAtEnd: Estimate;
  /** How many per cent more items are known, on average, than with fixed boxes in the same time (`equal-time.ts`). */
  readonly more: Estimate;
  /** The same for each memory, in order. */
  readonly moreBy: readonly number[];
}

/** The result of a comparison. */
export interface Comparison {
  /** The learner's own schedule first, then fixed boxes. */
  readonly results: readonly Result[];
  /** The memories, and the fitted speed of forgetting of each. */
  readonly memories: readonly { readonly memory: MemoryModel; readonly pace: number }[];
  /** The course of the days with the learner's schedule: means over all its runs. */
  readonly days: readonly SimulatedDay[];
  /** How many items one simulated item stands for. */
  readonly standsFor: number;
}

/** The limit on items times days of one run, which keeps the whole within seconds. Beyond it, a sample is simulated. */
const LARGEST_RUN = 400 * 365;

/** Runs every schedule on every memory with several seeds. Yields the progress, from 0 to 1. */
export function* comparing(question: Question): Generator<number, Comparison> {
  const { record, own, learner, seed } = question;
  const { sample, standsFor } = sampled(question);
  const schedules = schedulesOf(question);
  const stepsEach = 1 + SEEDS * schedules.length;
  const trials: MemoryTrial[] = [];
  const memories: { memory: MemoryModel; pace: number }[] = [];
  for (const memory of MEMORIES) {
    let done = memories.length * stepsEach;
    const share = (): number => (done += 1) / (MEMORIES.length * stepsEach);
    const pace =
      record.missRate === undefined
        ? learner.pace
        : fitPace(record.boxes, own, memory, learner, seed);
    memories.push({ memory, pace });
    yield share();
    const work = memoryTrial(sample, memory, pace);
    let step = work.next();
    for (; step.done !== true; step = work.next()) yield share();
    trials.push(step.value);
  }
  const results = schedules.map(({ name }, index): Result => {
    const over = (key: keyof Outcome): Estimate =>
      estimateOf(trials.map(({ outcomes }) => standsFor * (outcomes[index]?.[key] ?? NaN)));
    const moreBy = trials.map(({ more }) => more[index] ?? NaN);
    return {
      name,
      minutes: over('minutes'),
      reviews: over('reviews'),
      known: over('known'),
      knownAtEnd: over('knownAtEnd'),
      more: estimateOf(moreBy),
      moreBy,
    };
  });
  const ownRuns = trials.flatMap((trial) => trial.ownRuns);
  return { results, memories, days: meanDays(ownRuns, standsFor), standsFor };
}

/** A question scaled down: each of its items, new items and minutes stands for several. */
function sampled(question: Question) {
  const { items, days, learner } = question;
  const met = Math.min(items, learner.newPerDay * days);
  const standsFor = Math.max(1, (met * days) / LARGEST_RUN);
  const sample: Question = {
    ...question,
    items: Math.max(1, Math.round(items / standsFor)),
    learner: {
      ...learner,
      newPerDay: learner.newPerDay / standsFor,
      minutes: learner.minutes / standsFor,
    },
  };
  return { sample, standsFor };
}
