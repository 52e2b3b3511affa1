import type { Day } from './day.js';
import type { DayRecord } from './day-record.js';

/** How what is due is spread over the coming days. */
export interface BacklogPlan {
  /** Reviews that are due. */
  readonly due: number;
  /** Reviews that are left for today, and reviews a day. */
  readonly today: number;
  readonly perDay: number;
  /** Whether it is so large that the learner is asked what to do about it. */
  readonly isLarge: boolean;
}

/** What a day may bring. */
export interface Pace {
  /** How the reviews are spread, where there are too many for a day. */
  readonly plan: BacklogPlan | undefined;
  /** How many new items may come beside the reviews. */
  readonly newAllowed: number;
}

/** The days with answers that say what is usual. */
const USUAL_DAYS = 14;

/** Less a day than this is nothing to make plans about. */
const LEAST_USUAL = 15;

/** A pile of overdue reviews is spread over days where it is so many times the usual. */
const MUCH = 1.25;

/** The learner is asked whether to follow the plan where it is more than so many times the usual. */
const WORTH_ASKING = 3;

/** It is to be cleared in so many days, if that takes no more than so many times the usual a day. */
const DAYS_TO_CLEAR = 6;
const MOST_TO_CLEAR = 1.35;

/** How many items are asked on a usual day: the median of the last days with answers before `today`. */
export function usualADay(days: readonly DayRecord[], today: Day): number {
  const asked = days
    .filter(({ day, answers }) => day < today && answers > 0)
    .slice(-USUAL_DAYS)
    .map(({ met, reviews }) => met + reviews)
    .sort((a, b) => a - b);
  return Math.max(LEAST_USUAL, asked[Math.floor(asked.length / 2)] ?? 0);
}

/** What is known before a day is planned. */
export interface DayAhead {
  /** Reviews due now, and those of them that were due before today. */
  readonly due: number;
  readonly overdue: number;
  /** Reviews answered today; asked only where it may matter, as is how many items a usual day asks. */
  readonly done: () => number;
  readonly usual: () => number;
  /** Reviews a day by the settings, if there is a limit. */
  readonly limit: number | undefined;
  /** New items that the settings still allow today. */
  readonly newAllowed: number;
}

/**
 * How much to ask today. By the learner's own limit, if there is one; else, where reviews have piled up, as many a day as
 * clear the pile in six days, but no more than 1.35 times the usual. A pile is overdue for the most part: who studies every
 * day is asked what is due, however much that is. No new items come meanwhile.
 */
export function paceOfDay(ahead: DayAhead): Pace {
  const { due, overdue, limit, newAllowed } = ahead;
  const whole: Pace = { plan: undefined, newAllowed };
  if (due === 0) return whole;
  if (limit !== undefined) {
    const done = ahead.done();
    return due + done > limit ? { plan: planFor(due, done, limit, false), newAllowed: 0 } : whole;
  }
  if (2 * overdue < due) return whole;
  const done = ahead.done();
  const all = due + done;
  const usual = ahead.usual();
  if (all <= MUCH * usual) return whole;
  const wanted = Math.max(usual, Math.ceil(all / DAYS_TO_CLEAR));
  const perDay = Math.min(wanted, Math.floor(MOST_TO_CLEAR * usual));
  return { plan: planFor(due, done, perDay, all > WORTH_ASKING * usual), newAllowed: 0 };
}

function planFor(due: number, done: number, perDay: number, isLarge: boolean): BacklogPlan {
  return { due, today: Math.min(due, Math.max(0, perDay - done)), perDay, isLarge };
}

/** So far ahead is looked for the end of a backlog. */
const HORIZON_DAYS = 120;

/**
 * In how many days, today included, a backlog is cleared at `perDay` reviews a day, if all are known: those that fall due
 * meanwhile, and those that come back, are counted in. Undefined where it is not within four months.
 *
 * @param later on how many days from today, 1 or more, each other item falls due
 * @param returns after how many days each of the due ones comes back, in the order in which they are asked
 */
export function daysToClear(
  { today, perDay }: Pick<BacklogPlan, 'today' | 'perDay'>,
  later: readonly number[],
  returns: readonly number[],
): number | undefined {
  const coming = Array.from({ length: HORIZON_DAYS + 1 }, () => 0);
  const comes = (ahead: number): void => {
    if (ahead <= HORIZON_DAYS) coming[ahead] = (coming[ahead] ?? 0) + 1;
  };
  later.forEach(comes);
  let waiting = returns.length;
  let asked = 0;
  for (let day = 0; day < HORIZON_DAYS; day += 1) {
    waiting += coming[day] ?? 0;
    const now = Math.min(waiting, day === 0 ? today : perDay);
    for (const after of returns.slice(asked, asked + now)) comes(day + Math.max(1, after));
    asked += now;
    waiting -= now;
    if (waiting === 0) return day + 1;
  }
  return undefined;
}
