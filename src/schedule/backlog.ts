import type { Day } from './day.js';
import type { DayRecord } from './day-record.js';

/** How due reviews are spread over the coming days. */
export interface BacklogPlan {
  /** Reviews that are due. */
  readonly due: number;
  /** Reviews left for today, and reviews per day. */
  readonly today: number;
  readonly perDay: number;
  /** Whether the backlog is so large that the learner is asked what to do about it. */
  readonly isLarge: boolean;
}

/** The limits of a day. */
export interface Pace {
  /** How the reviews are spread, if there are too many for a day. */
  readonly plan: BacklogPlan | undefined;
  /** How many new items may come besides the reviews. */
  readonly newAllowed: number;
}

/** How many of the last days with answers define what is usual. */
const USUAL_DAYS = 14;

/** The least that counts as the usual number per day: fewer need no plan. */
const LEAST_USUAL = 15;

/** A backlog this many times the usual day is spread over days. */
const MUCH = 1.25;

/** A backlog larger than this many usual days makes the tutor ask whether to follow the plan. */
const WORTH_ASKING = 3;

/** The days in which to clear a backlog, if that takes no more than the second number times the usual per day. */
const DAYS_TO_CLEAR = 6;
const MOST_TO_CLEAR = 1.35;

/** The number of items on a usual day: the median of the last days with answers before `today`. */
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
  /** Reviews due now, and how many of them were due before today. */
  readonly due: number;
  readonly overdue: number;
  /** Reviews answered today. A function, like the usual number, since it rarely matters. */
  readonly done: () => number;
  readonly usual: () => number;
  /** The limit on reviews per day in the settings, if there is one. */
  readonly limit: number | undefined;
  /** How many new items the settings still allow today. */
  readonly newAllowed: number;
}

/**
 * How much to ask today: the learner's own limit, if there is one. Otherwise, if reviews have piled up, as many per day as
 * clear the backlog in six days, but at most 1.35 times the usual. Only reviews that are mostly overdue count as a
 * backlog: a learner who studies every day is asked whatever is due. No new items come until it is cleared.
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

/** How many days ahead the end of a backlog is searched for. */
const HORIZON_DAYS = 120;

/**
 * In how many days, including today, a backlog is cleared at `perDay` reviews per day, if all are known. Includes reviews
 * that fall due in the meantime and those that come back. Undefined if it takes more than four months.
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
