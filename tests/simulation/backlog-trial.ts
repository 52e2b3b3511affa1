import { leastLost } from '../../src/schedule/backlog-order.js';
import { daysBetween, type Day } from '../../src/schedule/day.js';
import type { Standing } from '../../src/schedule/leitner.js';
import { type Estimate, estimateOf, meanOf } from '../../src/simulation/estimate.js';
import { USUAL_LEARNER } from '../../src/simulation/learner.js';
import { MEMORIES } from '../../src/simulation/memories.js';
import type { MemoryModel } from '../../src/simulation/memory-model.js';
import { type Order, simulate } from '../../src/simulation/run.js';
import { LADDER_SCHEDULE } from '../../src/simulation/schedule.js';
import { textHash } from '../../src/text-hash.js';

/** A backlog waiting for a returning learner, and the reviews per day. */
interface Pile {
  /** Days of learning before the absence, and its length. */
  readonly learnt: number;
  readonly away: number;
  readonly perDay: number;
}

export const PILES: Readonly<Record<string, Pile>> = {
  'three weeks away after two months, 25 a day': { learnt: 60, away: 21, perDay: 25 },
  'three weeks away after seven months, 8 a day': { learnt: 200, away: 21, perDay: 8 },
  'two months away after seven months, 15 a day': { learnt: 200, away: 60, perDay: 15 },
};

const DAYS_AFTER = 60;

const interval = ({ since, due }: Standing): number => Math.max(1, daysBetween(since, due));
const overdue = ({ due }: Standing, day: Day): number => daysBetween(due, day);

/** Sorts by a number computed from the standing, the smallest first. */
function least(of: (standing: Standing, day: Day) => number): Order {
  return (day) => {
    const value = (standing: Standing | undefined) =>
      standing === undefined ? 0 : of(standing, day);
    return (a, b) => value(a.standing) - value(b.standing);
  };
}

/** Possible orders for working off a backlog. */
export const ORDERS: Readonly<Record<string, Order>> = {
  'most days overdue': least((standing, day) => -overdue(standing, day)),
  'most overdue, by the fourth root of the interval': least(
    (standing, day) => -overdue(standing, day) / interval(standing) ** 0.25,
  ),
  'most overdue, by the root of the interval': (day) => (a, b) =>
    a.standing === undefined || b.standing === undefined
      ? 0
      : leastLost(day)(a.standing, b.standing),
  'most overdue, by the interval': least(
    (standing, day) => -overdue(standing, day) / interval(standing),
  ),
  'shortest interval': least(interval),
  // An oracle: it looks into the memory.
  'lowest recall': (_, time) => (a, b) =>
    (a.remembered?.recall(time) ?? 0) - (b.remembered?.recall(time) ?? 0),
  random: (day) => (a, b) => textHash(day + a.id) - textHash(day + b.id),
};

/** What an order costs in the days after the absence, compared with asking everything on the first day. */
export interface Cost {
  /** Items known, times days. */
  readonly lost: Estimate;
  /** Misses. */
  readonly missed: Estimate;
}

/** Works off a backlog in each order, with every memory and every seed. */
export function backlogTrial(
  { learnt, away, perDay }: Pile,
  seeds: readonly number[],
  memories: readonly MemoryModel[] = MEMORIES,
): Record<string, Cost> {
  const back = learnt + away;
  const after = (memory: MemoryModel, seed: number, order?: Order) => {
    const { days } = simulate(LADDER_SCHEDULE, {
      memory,
      learner: {
        ...USUAL_LEARNER,
        isAway: (day) => day >= learnt && day < back,
        mostReviews: (day) => (order === undefined || day < back ? Infinity : perDay),
      },
      items: 400,
      days: back + DAYS_AFTER,
      seed,
      ...(order && { order }),
      knownEvery: 1,
    });
    const since = days.slice(back);
    return {
      known: since.reduce((sum, day) => sum + day.known, 0),
      missed: since.reduce((sum, day) => sum + day.missed, 0),
    };
  };
  const costs = Object.entries(ORDERS).map(([name, order]) => {
    const ofMemories = memories.map((memory) => {
      const samples = seeds.map((seed) => {
        const [all, some] = [after(memory, seed), after(memory, seed, order)];
        return { lost: all.known - some.known, missed: some.missed };
      });
      return {
        lost: estimateOf(samples.map(({ lost }) => lost)),
        missed: estimateOf(samples.map(({ missed }) => missed)),
      };
    });
    return [
      name,
      {
        lost: meanOf(ofMemories.map(({ lost }) => lost)),
        missed: meanOf(ofMemories.map(({ missed }) => missed)),
      },
    ] as const;
  });
  return Object.fromEntries(costs);
}
