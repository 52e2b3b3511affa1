import { FIXED_BOXES_SCALED, knownFor } from './equal-time.js';
import { type Estimate, estimateOf } from './estimate.js';
import { fitPace } from './fit-pace.js';
import type { Learner } from './learner.js';
import { MEMORIES } from './memories.js';
import type { MemoryModel } from './memory-model.js';
import { type Outcome, outcomeOf } from './outcome.js';
import type { OwnRecord } from './own-record.js';
import { type Setting, simulate, type SimulatedDay, type SimulatedRun } from './run.js';
import { meanDays, meanOutcome } from './run-means.js';
import type { Schedule } from './schedule.js';

/** What is to be compared. */
export interface Question {
  /** The learner's own first. */
  readonly schedules: readonly Schedule[];
  readonly learner: Learner;
  readonly record: OwnRecord;
  readonly items: number;
  readonly days: number;
  readonly seed: number;
}

/** What a schedule comes to: means over the memories, with the standard error of those. */
export interface Result {
  readonly name: string;
  readonly minutes: Estimate;
  readonly reviews: Estimate;
  readonly known: Estimate;
  readonly knownAtEnd: Estimate;
  /** How many per cent more are known, on the average, than with fixed boxes in the same time. */
  readonly more: Estimate;
  /** The same on each memory, in their order. */
  readonly moreBy: readonly number[];
}

export interface Comparison {
  readonly results: readonly Result[];
  /** The memories, and how fast each was made to forget. */
  readonly memories: readonly { readonly memory: MemoryModel; readonly pace: number }[];
  /** How the days go with the first schedule: means of all its runs. */
  readonly days: readonly SimulatedDay[];
  /** One simulated item stands for so many. */
  readonly standsFor: number;
}

const SEEDS = 3;
/** Items times days of one run: so much keeps the whole within seconds. More items are stood for by a sample. */
const LARGEST_RUN = 400 * 365;

/** Runs every schedule on every memory with several seeds. Yields the share that is done, from 0 to 1. */
export function* comparing(question: Question): Generator<number, Comparison> {
  const { schedules, record, seed } = question;
  const [own] = schedules;
  const { setting, standsFor } = sampled(question);
  const steps = MEMORIES.length * (1 + SEEDS * (schedules.length + FIXED_BOXES_SCALED.length));
  let done = 0;
  const memories: { memory: MemoryModel; pace: number }[] = [];
  const ownRuns: SimulatedRun[] = [];
  const outcomes: Outcome[][] = schedules.map(() => []);
  const gains: number[][] = schedules.map(() => []);
  for (const memory of MEMORIES) {
    const pace =
      record.missRate === undefined || own === undefined
        ? question.learner.pace
        : fitPace(record.boxes, own, memory, question.learner, seed);
    memories.push({ memory, pace });
    yield (done += 1) / steps;
    const bySchedule: Outcome[][] = schedules.map(() => []);
    const more: number[][] = schedules.map(() => []);
    for (let nth = 0; nth < SEEDS; nth += 1) {
      const one = {
        ...setting,
        memory,
        seed: (seed + nth) >>> 0,
        learner: { ...setting.learner, pace },
      };
      const fixed: Outcome[] = [];
      for (const schedule of FIXED_BOXES_SCALED) {
        fixed.push(outcomeOf(simulate(schedule, one)));
        yield (done += 1) / steps;
      }
      for (const [index, schedule] of schedules.entries()) {
        const run = simulate(schedule, one);
        if (index === 0) ownRuns.push(run);
        const outcome = outcomeOf(run);
        bySchedule[index]?.push(outcome);
        more[index]?.push(100 * (outcome.known / sameTime(outcome, fixed, one) - 1));
        yield (done += 1) / steps;
      }
    }
    for (const index of schedules.keys()) {
      outcomes[index]?.push(meanOutcome(bySchedule[index] ?? [], standsFor));
      gains[index]?.push(estimateOf(more[index] ?? []).mean);
    }
  }
  const results = schedules.map(({ name }, index): Result => {
    const over = (key: keyof Outcome): Estimate =>
      estimateOf((outcomes[index] ?? []).map((outcome) => outcome[key]));
    const moreBy = gains[index] ?? [];
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
  return { results, memories, days: meanDays(ownRuns, standsFor), standsFor };
}

/** Where a day has its minutes, both had the same time; else fixed boxes are taken at intervals that take as much. */
function sameTime(outcome: Outcome, fixed: readonly Outcome[], { learner }: Setting): number {
  return Number.isFinite(learner.minutes)
    ? (fixed[0]?.known ?? NaN)
    : knownFor(outcome.minutes, fixed);
}

/** A setting small enough: one item, new one and minute of it stand for several. */
function sampled({ items, days, learner }: Question) {
  const met = Math.min(items, learner.newPerDay * days);
  const standsFor = Math.max(1, (met * days) / LARGEST_RUN);
  const setting = {
    items: Math.max(1, Math.round(items / standsFor)),
    days,
    learner: {
      ...learner,
      newPerDay: learner.newPerDay / standsFor,
      minutes: learner.minutes / standsFor,
    },
  };
  return { setting, standsFor };
}
