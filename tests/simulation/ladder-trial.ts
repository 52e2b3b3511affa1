import { fixedBoxesOutcomes, knownFor, minutesFor } from '../../src/simulation/equal-time.js';
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

/** How equal time is brought about. */
export type Regime = 'minutes' | 'deck';

export const MINUTES = 5;
export const DECK_ITEMS = 400;

/** What a schedule has over fixed boxes, in per cent. */
export interface Gain {
  /** How much more is known, on the average of all days, for as much time. */
  readonly known: number;
  /** How much less time it takes to know as much; by minutes alone, because a deck can come to be known altogether. */
  readonly time?: number;
}

/**
 * - `minutes`: five minutes a day, and no end of new items; what is due comes first, new items in what is left. Fixed
 *   boxes are also given more and fewer minutes, to see how many it takes them.
 * - `deck`: 400 items, ten new a day, all that is due is asked. The intervals of fixed boxes are all made longer or
 *   shorter, until they take as much time.
 */
export function gainsIn(
  regime: Regime,
  schedules: readonly Schedule[],
  setting: Omit<Setting, 'items'>,
): Gain[] {
  if (regime === 'deck') {
    const deck = { ...setting, items: DECK_ITEMS };
    const fixed = fixedBoxesOutcomes(deck);
    return schedules.map((schedule) => {
      const { minutes, known } = outcomeOf(simulate(schedule, deck));
      return { known: inPerCent(known / knownFor(minutes, fixed) - 1) };
    });
  }
  const withMinutes = (schedule: Schedule, minutes: number): Outcome => {
    const learner = { ...setting.learner, minutes, newPerDay: Infinity };
    // The minutes that were to be had: the last question of a day may go on after its end.
    return { ...outcomeOf(simulate(schedule, { ...setting, items: Infinity, learner })), minutes };
  };
  const fixed = [0.75, 0.9, 1, 1.15, 1.4].map((share) => withMinutes(FIXED_BOXES, MINUTES * share));
  return schedules.map((schedule) => {
    const { known } = withMinutes(schedule, MINUTES);
    return {
      known: inPerCent(known / knownFor(MINUTES, fixed) - 1),
      time: inPerCent(1 - MINUTES / minutesFor(known, fixed)),
    };
  });
}

function inPerCent(share: number): number {
  return 100 * share;
}

export const TRIED = [LADDER_SCHEDULE, FSRS_SCHEDULE];

/** Gains over fixed boxes: means over learners, with the standard error over seeds. */
export interface Gains {
  readonly known: Estimate;
  readonly time?: Estimate;
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

/** The mean of all learners is one sample a seed. */
function gainsOf(samples: readonly (readonly Gain[])[]): Gains {
  const estimate = (of: (gain: Gain) => number): Estimate =>
    estimateOf(samples.map((gains) => estimateOf(gains.map(of)).mean));
  return {
    known: estimate(({ known }) => known),
    ...(samples[0]?.[0]?.time !== undefined && { time: estimate(({ time = NaN }) => time) }),
  };
}

function meanGains(all: readonly Gains[]): Gains {
  const times = all.flatMap(({ time }) => time ?? []);
  return {
    known: meanOf(all.map(({ known }) => known)),
    ...(times.length > 0 && { time: meanOf(times) }),
  };
}
