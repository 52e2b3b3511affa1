import { addDays, type Day } from '../schedule/day.js';
import { type BoxTally, countedAnswer, stretchedIntervals } from '../schedule/stretch.js';
import type { Learner } from './learner.js';
import type { MemoryModel } from './memory-model.js';
import type { Schedule } from './schedule.js';
import { type SimulatedItem, simulatedItem } from './simulated-item.js';
import { tallies } from './tallies.js';

/** What is simulated. */
export interface Setting {
  readonly memory: MemoryModel;
  readonly learner: Learner;
  /** The number of items to learn. */
  readonly items: number;
  readonly days: number;
  /** The seed for difficulties and luck; a 32-bit integer. */
  readonly seed: number;
  /** The order of due reviews; the longest overdue first, if not given. */
  readonly order?: Order;
  /** The days between counts of known items; a week if not given, because the count changes slowly and takes most of the time. */
  readonly knownEvery?: number;
}

/** Orders what is due on a day; `time` is that day in the memory's own days. */
export type Order = (day: Day, time: number) => (a: SimulatedItem, b: SimulatedItem) => number;

/** The results of a simulated day. */
export interface SimulatedDay {
  readonly minutes: number;
  readonly reviews: number;
  /** How many of the answers to reviews and new items were wrong. */
  readonly missed: number;
  /** Reviews that were due but not asked. */
  readonly backlog: number;
  /** Items met by its end. */
  readonly met: number;
  /** How many of them would be recalled if all were asked that evening, at the last count. */
  readonly known: number;
}

export interface SimulatedRun {
  readonly days: readonly SimulatedDay[];
  /** Answers that count, by the box before the answer. */
  readonly boxes: readonly BoxTally[];
}

/** Any day will do, since nothing depends on the calendar. */
const FIRST_DAY = '2001-01-01';
const DAYS_A_WEEK = 7;
const SECONDS_A_MINUTE = 60;

/** Simulates a learner who follows a schedule, day by day. */
export function simulate({ rules }: Schedule, setting: Setting): SimulatedRun {
  const { memory, learner, seed, order = longestOverdueFirst, knownEvery = DAYS_A_WEEK } = setting;
  const met: SimulatedItem[] = [];
  const days: SimulatedDay[] = [];
  const sums = tallies(rules.intervals.length);
  const waiting = new Map<Day, SimulatedItem[]>();
  let pile: SimulatedItem[] = [];
  let known = 0;
  for (let number = 0; number < setting.days; number += 1) {
    const day = addDays(FIRST_DAY, number);
    const time = number * learner.pace;
    const intervals = stretchedIntervals(sums.before(), rules);
    pile.push(...(waiting.get(day) ?? []));
    waiting.delete(day);
    const seconds = learner.isAway(number) ? 0 : learner.minutes * SECONDS_A_MINUTE;
    let [spent, reviews, missed, fresh] = [0, 0, 0, 0];
    const ask = (item: SimulatedItem): void => {
      const given = item.answer(time);
      sums.count(countedAnswer(item.standing, given, day, item.lastDay, rules));
      item.standing = rules.scheduler.grade(item.standing, given, day, rules, item.id, intervals);
      item.lastDay = day;
      if (given === 'missed') {
        spent += learner.missedSeconds;
        missed += 1;
      }
      const { due } = item.standing;
      const others = waiting.get(due);
      if (others === undefined) waiting.set(due, [item]);
      else others.push(item);
    };
    if (pile.length > 1) pile.sort(order(day, time));
    const most = Math.min(pile.length, learner.mostReviews(number));
    while (reviews < most && spent < seconds) {
      const item = pile[reviews];
      if (item !== undefined) ask(item);
      spent += learner.reviewSeconds;
      reviews += 1;
    }
    pile = pile.slice(reviews);
    const allowed = newAllowed(learner.newPerDay, number);
    while (met.length < setting.items && fresh < allowed && spent < seconds) {
      const item = simulatedItem(met.length, seed, memory, learner);
      ask(item);
      met.push(item);
      spent += learner.newSeconds;
      fresh += 1;
    }
    sums.closeDay();
    if (number % knownEvery === 0 || number === setting.days - 1) known = knownBy(met, time);
    days.push({
      minutes: spent / SECONDS_A_MINUTE,
      reviews,
      missed,
      backlog: pile.length,
      met: met.length,
      known,
    });
  }
  return { days, boxes: sums.before() };
}

/** In the order of a session's queue. */
export const longestOverdueFirst: Order = () => (a, b) => {
  const [first = '', second = ''] = [a.standing?.due, b.standing?.due];
  return first < second ? -1 : first > second ? 1 : 0;
};

function newAllowed(perDay: number, day: number): number {
  if (perDay === Infinity) return Infinity;
  return Math.floor(perDay * (day + 1)) - Math.floor(perDay * day);
}

function knownBy(met: readonly SimulatedItem[], time: number): number {
  return met.reduce((sum, { remembered }) => sum + (remembered?.recall(time) ?? 0), 0);
}
