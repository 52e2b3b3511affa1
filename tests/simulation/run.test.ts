import { describe, expect, it } from 'vitest';
import { type Learner, USUAL_LEARNER } from '../../src/simulation/learner.js';
import { halfLife } from '../../src/simulation/memories/half-life.js';
import { missRate, outcomeOf } from '../../src/simulation/outcome.js';
import { type Setting, simulate } from '../../src/simulation/run.js';
import { FIXED_BOXES, FSRS_SCHEDULE, LADDER_SCHEDULE } from '../../src/simulation/schedule.js';

const SCHEDULES = [LADDER_SCHEDULE, FIXED_BOXES, FSRS_SCHEDULE];

/** A small setting: 60 items in 90 days. */
function setting(learner: Partial<Learner> = {}, more: Partial<Setting> = {}): Setting {
  const whole = { ...USUAL_LEARNER, ...learner };
  return { memory: halfLife, learner: whole, items: 60, days: 90, seed: 7, ...more };
}

describe.each(SCHEDULES.map((schedule) => [schedule.name, schedule] as const))(
  'a simulated learner by %s',
  (_, schedule) => {
    it('does the same with the same seed, and something else with another', () => {
      const run = simulate(schedule, setting());
      expect(simulate(schedule, setting())).toEqual(run);
      expect(simulate(schedule, setting({}, { seed: 8 })).days).not.toEqual(run.days);
    });

    it('meets as many new items per day as allowed, until there are no more', () => {
      const { days } = simulate(schedule, setting({ newPerDay: 2.5 }));
      expect(days.slice(0, 4).map(({ met }) => met)).toEqual([2, 5, 7, 10]);
      expect(days.at(-1)?.met).toBe(60);
    });

    it('leaves nothing due without a limit', () => {
      const { days } = simulate(schedule, setting());
      expect(Math.max(...days.map(({ backlog }) => backlog))).toBe(0);
    });

    it('keeps to the minutes, except for the last question', () => {
      const { days } = simulate(schedule, setting({ minutes: 2, newPerDay: Infinity }));
      const lastQuestion = (USUAL_LEARNER.newSeconds + USUAL_LEARNER.missedSeconds) / 60;
      expect(Math.max(...days.map(({ minutes }) => minutes))).toBeLessThan(2 + lastQuestion);
    });

    it('does nothing while away, and comes back to a backlog', () => {
      const away = (day: number) => day >= 40 && day < 60;
      const { days } = simulate(schedule, setting({ isAway: away, mostReviews: () => 4 }));
      expect(days.slice(40, 60).every(({ minutes, reviews }) => minutes + reviews === 0)).toBe(
        true,
      );
      expect(days[59]?.backlog).toBeGreaterThan(10);
      expect(days[60]?.reviews).toBe(4);
    });

    it('knows no more than was met', () => {
      const { days } = simulate(schedule, setting({}, { knownEvery: 1 }));
      for (const { known, met } of days) expect(known).toBeLessThanOrEqual(met);
    });
  },
);

it('misses more the faster it forgets', () => {
  const rates = [0.5, 1, 2].map((pace) => missRate(simulate(FIXED_BOXES, setting({ pace }))));
  expect(rates).toEqual([...rates].sort((a, b) => a - b));
});

it('stretches the ladder for slow forgetters: they are asked less often', () => {
  const rules = { ...LADDER_SCHEDULE.rules, stretch: false };
  const learner = { pace: 0.3 };
  const reviews = (schedule: typeof LADDER_SCHEDULE) =>
    outcomeOf(simulate(schedule, setting(learner, { items: 400, days: 300 }))).reviews;
  expect(reviews(LADDER_SCHEDULE)).toBeLessThan(reviews({ name: 'unstretched', rules }));
});
