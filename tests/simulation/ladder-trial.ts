import { fixedBoxesOutcomes, knownFor, minutesFor } from '../../src/simulation/equal-time.js';
import { type Estimate, estimateOf, meanOf } from '../../src/simulation/estimate.js';
import { type Learner, USUAL_LEARNER } from '../../src/simulation/learner.js';
import { MEMORIES } from '../../src/simulation/memories.js';
import type { MemoryModel } from '../../src/simulation/memory-model.js';
import { outcomeOf } from '../../src/simulation/outcome.js';
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

/** What a schedule has over fixed boxes, in per cent: less time for as many known, and more known for as much time. */
export interface Gain {
  readonly time: number;
  readonly known: number;
}

/**
 * - `minutes`: five minutes a day, and no end of new items; what is due comes first, new items in what is left. Fixed
 *   boxes are given more and fewer minutes until they know as many on the average of all days.
 * - `deck`: 400 items, ten new a day, all that is due is asked. The intervals of fixed boxes are made longer and shorter
 *   until they take as much time, or know as many.
 */
export function gainsIn(
  regime: Regime,
  schedules: readonly Schedule[],
  setting: Omit<Setting, 'items'>,
): Gain[] {
  const cut = (minutes: number): Setting => ({
    ...setting,
    items: Infinity,
    learner: { ...setting.learner, minutes, newPerDay: Infinity },
  });
  const isDeck = regime === 'deck';
  const whole: Setting = isDeck ? { ...setting, items: DECK_ITEMS } : cut(MINUTES);
  const fixed = isDeck
    ? fixedBoxesOutcomes(whole)
    : [0.75, 0.9, 1, 1.15, 1.4].map((share) =>
        // Minutes that were to be had, not spent: the last question of a day may take it over its end.
        ({ ...outcomeOf(simulate(FIXED_BOXES, cut(MINUTES * share))), minutes: MINUTES * share }),
      );
  return schedules.map((schedule) => {
    const outcome = outcomeOf(simulate(schedule, whole));
    const minutes = isDeck ? outcome.minutes : MINUTES;
    return {
      time: 100 * (1 - minutes / minutesFor(outcome.known, fixed)),
      known: 100 * (outcome.known / knownFor(minutes, fixed) - 1),
    };
  });
}

export const TRIED = [LADDER_SCHEDULE, FSRS_SCHEDULE];

/** A trial's gains over fixed boxes, on each memory and on the mean of all, by schedule. */
export type Trial = Record<string, Record<string, { time: Estimate; known: Estimate }>>;

/** Tries the ladder and FSRS on every memory, with every learner and every seed. */
export function trial(
  regime: Regime,
  days: number,
  seeds: readonly number[],
  memories: readonly MemoryModel[] = MEMORIES,
  learners: readonly Learner[] = Object.values(LEARNERS),
): Trial {
  const bySchedule: Trial = Object.fromEntries(TRIED.map(({ name }) => [name, {}]));
  for (const memory of memories) {
    // The mean of all learners is one sample a seed.
    const samples = seeds.map((seed) =>
      learners.map((learner) => gainsIn(regime, TRIED, { memory, learner, days, seed })),
    );
    TRIED.forEach(({ name }, index) => {
      const estimate = (key: keyof Gain): Estimate =>
        estimateOf(
          samples.map((ofSeed) => {
            const gains = ofSeed.map((ofLearner) => ofLearner[index]?.[key] ?? NaN);
            return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
          }),
        );
      const ofSchedule = bySchedule[name];
      if (ofSchedule !== undefined)
        ofSchedule[memory.name] = { time: estimate('time'), known: estimate('known') };
    });
  }
  for (const ofSchedule of Object.values(bySchedule)) {
    const all = Object.values(ofSchedule);
    ofSchedule['mean'] = {
      time: meanOf(all.map(({ time }) => time)),
      known: meanOf(all.map(({ known }) => known)),
    };
  }
  return bySchedule;
}
