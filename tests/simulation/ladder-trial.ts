import { EQUAL_MINUTES, withMinutes } from '../../src/simulation/equal-time.js';
import { type Estimate, estimateOf, meanOf } from '../../src/simulation/estimate.js';
import { type Learner, USUAL_LEARNER } from '../../src/simulation/learner.js';
import { MEMORIES } from '../../src/simulation/memories.js';
import type { MemoryModel } from '../../src/simulation/memory-model.js';
import { type Outcome, outcomeOf } from '../../src/simulation/outcome.js';
import { type Setting, simulate } from '../../src/simulation/run.js';
import {
  FIXED_BOXES,
  FSRS_SCHEDULE,
  LADDER_SCHEDULE,
  type Schedule,
} from '../../src/simulation/schedule.js';

/** Learners that schedules are tried with: the usual one, and three that the ladder was not made for. */
export const LEARNERS: Readonly<Record<string, Learner>> = {
  usual: USUAL_LEARNER,
  quick: { ...USUAL_LEARNER, pace: 0.6 },
  forgetful: { ...USUAL_LEARNER, pace: 1.8 },
  irregular: {
    ...USUAL_LEARNER,
    shaky: 0.25,
    isAway: (day) => day % 7 === 6 || day % 365 >= 344 || day % 5 === 3,
  },
};

/**
 * - `minutes`: five minutes a day and no end of new items, the same time for every schedule.
 * - `deck`: 400 items, ten new a day, all that is due is asked, in as much time as that takes.
 */
export type Regime = 'minutes' | 'deck';

const DECK_ITEMS = 400;

/** The gain of a schedule over fixed boxes, in per cent. */
export interface Gain {
  /** How much more is known, averaged over all days. */
  readonly known: number;
  /** How much less time it takes: by minutes, to know as much as fixed boxes; by deck, as it is. */
  readonly time: number;
}

/** The gain of each schedule over fixed boxes. */
export function gainsIn(
  regime: Regime,
  schedules: readonly Schedule[],
  setting: Omit<Setting, 'items'>,
): Gain[] {
  const gain = (outcome: Outcome, fixed: Outcome, minutes: number): Gain => ({
    known: inPerCent(outcome.known / fixed.known - 1),
    time: inPerCent(1 - minutes),
  });
  if (regime === 'deck') {
    const run = (schedule: Schedule) =>
      outcomeOf(simulate(schedule, { ...setting, items: DECK_ITEMS }));
    const fixed = run(FIXED_BOXES);
    return schedules.map((schedule) => {
      const outcome = run(schedule);
      return gain(outcome, fixed, outcome.minutes / fixed.minutes);
    });
  }
  const run = (schedule: Schedule, share = 1) =>
    outcomeOf(simulate(schedule, withMinutes(setting, EQUAL_MINUTES * share)));
  const fixed = run(FIXED_BOXES);
  const known = SHARES.map((share) => [run(FIXED_BOXES, share).known, share] as const);
  return schedules.map((schedule) => {
    const outcome = run(schedule);
    return gain(outcome, fixed, 1 / shareFor(outcome.known, known));
  });
}

/** Fixed boxes in less time and in more, to see how much they take to know as much as others do. */
const SHARES = [0.75, 0.9, 1, 1.15, 1.4];

/** The share of the time it takes to know this much, interpolated linearly or extrapolated from the last two. */
function shareFor(wanted: number, points: readonly (readonly [known: number, share: number])[]) {
  const above = points.findIndex(([known]) => known >= wanted);
  const right = Math.max(1, above < 0 ? points.length - 1 : above);
  const [[k0, s0], [k1, s1]] = [points[right - 1] ?? [NaN, NaN], points[right] ?? [NaN, NaN]];
  return s0 + ((s1 - s0) * (wanted - k0)) / (k1 - k0);
}

function inPerCent(share: number): number {
  return 100 * share;
}

export const TRIED = [LADDER_SCHEDULE, FSRS_SCHEDULE];

/** Gains over fixed boxes: means over learners, with the standard error over seeds. */
export interface Gains {
  readonly known: Estimate;
  readonly time: Estimate;
}

/** A trial's gains by schedule, on each memory and on the mean of all. */
export type Trial = Record<string, Record<string, Gains>>;

/** Tries the ladder and FSRS on every memory, with every learner and every seed. */
export function trial(
  regime: Regime,
  days: number,
  seeds: readonly number[],
  memories: readonly MemoryModel[] = MEMORIES,
  learners: readonly Learner[] = Object.values(LEARNERS),
): Trial {
  const byMemory = memories.map((memory) => ({
    memory,
    samples: seeds.map((seed) =>
      learners.map((learner) => gainsIn(regime, TRIED, { memory, learner, days, seed })),
    ),
  }));
  return Object.fromEntries(
    TRIED.map(({ name }, index) => {
      const each = byMemory.map(({ memory, samples }) => {
        const ofSchedule = samples.map((ofSeed) => ofSeed.flatMap((gains) => gains[index] ?? []));
        return [memory.name, gainsOf(ofSchedule)] as const;
      });
      return [
        name,
        { ...Object.fromEntries(each), mean: meanGains(each.map(([, gains]) => gains)) },
      ];
    }),
  );
}

/** The mean over all learners is one sample per seed. */
function gainsOf(samples: readonly (readonly Gain[])[]): Gains {
  const estimate = (of: (gain: Gain) => number): Estimate =>
    estimateOf(samples.map((gains) => estimateOf(gains.map(of)).mean));
  return {
    known: estimate(({ known }) => known),
    time: estimate(({ time }) => time),
  };
}

function meanGains(all: readonly Gains[]): Gains {
  return {
    known: meanOf(all.map(({ known }) => known)),
    time: meanOf(all.map(({ time }) => time)),
  };
}
