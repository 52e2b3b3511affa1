import { withMinutes } from './equal-time.js';
import { estimateOf } from './estimate.js';
import type { Learner } from './learner.js';
import type { MemoryModel } from './memory-model.js';
import { type Outcome, outcomeOf } from './outcome.js';
import type { OwnRecord } from './own-record.js';
import { type Setting, simulate, type SimulatedRun } from './run.js';
import { meanOutcome } from './run-means.js';
import { FIXED_BOXES, type Schedule } from './schedule.js';

/** What to compare. */
export interface Question {
  /** The learner's own schedule, and another to compare it with. Both are measured against fixed boxes. */
  readonly own: Schedule;
  readonly other: Schedule;
  readonly learner: Learner;
  readonly record: OwnRecord;
  readonly items: number;
  readonly days: number;
  /** A 32-bit integer. */
  readonly seed: number;
}

/** The schedules to compare: the learner's own first, fixed boxes second. */
export function schedulesOf({ own, other }: Question): readonly [Schedule, ...Schedule[]] {
  return [own, FIXED_BOXES, other];
}

/** The results of the schedules on one memory: means over seeds, in the order of `schedulesOf`. */
export interface MemoryTrial {
  readonly outcomes: readonly Outcome[];
  /** How many per cent more items are known than with fixed boxes in the same time. */
  readonly more: readonly number[];
  /** The runs of the first schedule. */
  readonly ownRuns: readonly SimulatedRun[];
}

export const SEEDS = 3;
/** Longer runs, with an endless supply of new items, would take too long. */
const LONGEST_EQUAL_DAYS = 365;
/** Often enough for a mean over this many items. */
const KNOWN_EVERY = 14;

/** Tries the schedules on one memory. Yields after each. */
export function* memoryTrial(
  question: Question,
  memory: MemoryModel,
  pace: number,
): Generator<void, MemoryTrial> {
  const schedules = schedulesOf(question);
  const { items, days, learner } = question;
  const ownRuns: SimulatedRun[] = [];
  const bySchedule = schedules.map((): { outcomes: Outcome[]; knowns: number[] } => {
    return { outcomes: [], knowns: [] };
  });
  for (let nth = 0; nth < SEEDS; nth += 1) {
    const seed = (question.seed + nth) >>> 0;
    const setting: Setting = { memory, learner: { ...learner, pace }, items, days, seed };
    const equal = withMinutes({
      ...setting,
      days: Math.min(days, LONGEST_EQUAL_DAYS),
      knownEvery: KNOWN_EVERY,
    });
    for (const [index, schedule] of schedules.entries()) {
      const run = simulate(schedule, setting);
      if (index === 0) ownRuns.push(run);
      bySchedule[index]?.outcomes.push(outcomeOf(run));
      bySchedule[index]?.knowns.push(outcomeOf(simulate(schedule, equal)).known);
      yield;
    }
  }
  const fixed = bySchedule[schedules.indexOf(FIXED_BOXES)]?.knowns ?? [];
  return {
    outcomes: bySchedule.map(({ outcomes }) => meanOutcome(outcomes)),
    more: bySchedule.map(
      ({ knowns }) =>
        100 * (estimateOf(knowns.map((known, nth) => known / (fixed[nth] ?? NaN))).mean - 1),
    ),
    ownRuns,
  };
}
