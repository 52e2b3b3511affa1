import type { Day } from './day.js';
import type { DayRecord } from './day-record.js';

/** How what is due is spread over the coming days. */
export interface BacklogPlan {
  /** Reviews that are due. */
  readonly due: number;
  /** Reviews that are left for today, and reviews a day. */
  readonly today: number;
  readonly perDay: number;
  /** Days until nothing is left over, today included; undefined where so many a day never clear it. */
  readonly days: number | undefined;
}

/** What a day may bring. */
export interface Pace {
  /** How the reviews are spread, where there are too many for a day. */
  readonly plan: BacklogPlan | undefined;
  /** How many new items may come beside the reviews. */
  readonly newAllowed: number;
}

/** The days with answers that say what is usual. */
const USUAL_DAYS = 28;

/** Less a day than this is nothing to make plans about. */
const LEAST_USUAL = 15;

/** Reviews beyond so many times the usual leave less room for new items, and beyond the second are spread over days. */
const MUCH = 1.4;
const TOO_MUCH = 1.75;

/** A day is to ask no more than so many times the usual, missed items that come back left out. */
const MOST_A_DAY = 1.9;

/** A backlog is to be cleared in so many days, if that takes no more than so many times the usual a day. */
const DAYS_TO_CLEAR = 6;
const MOST_TO_CLEAR = 1.5;

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
  /** Reviews due now. */
  readonly due: number;
  /** Reviews answered today; asked only where it may matter, as is how many items a usual day asks. */
  readonly done: () => number;
  readonly usual: () => number;
  /** Reviews a day by the settings, if there is a limit. */
  readonly limit: number | undefined;
  /** New items that the settings still allow today. */
  readonly newAllowed: number;
}

/**
 * How much to ask today. By the learner's own limit, if there is one; else, where more is due than 1.75 times the usual,
 * as many reviews a day as clear it in six days, but no more than 1.5 times the usual. No new items come meanwhile.
 */
export function paceOfDay(ahead: DayAhead): Pace {
  const { due, limit, newAllowed } = ahead;
  if (due === 0) return { plan: undefined, newAllowed };
  const done = ahead.done();
  const whole = due + done;
  if (limit !== undefined) {
    return whole > limit
      ? { plan: planFor(due, done, limit), newAllowed: 0 }
      : { plan: undefined, newAllowed };
  }
  if (whole <= MUCH * LEAST_USUAL) return { plan: undefined, newAllowed };
  const aDay = ahead.usual();
  if (whole <= MUCH * aDay) return { plan: undefined, newAllowed };
  if (whole <= TOO_MUCH * aDay) {
    const room = Math.max(0, Math.floor(MOST_A_DAY * aDay) - whole);
    return { plan: undefined, newAllowed: Math.min(newAllowed, room) };
  }
  const wanted = Math.max(aDay, Math.ceil(whole / DAYS_TO_CLEAR));
  const perDay = Math.min(wanted, Math.floor(MOST_TO_CLEAR * aDay));
  return { plan: planFor(due, done, perDay), newAllowed: 0 };
}

function planFor(due: number, done: number, perDay: number): BacklogPlan {
  const today = Math.min(due, Math.max(0, perDay - done));
  const days = perDay === 0 ? undefined : (today > 0 ? 1 : 0) + Math.ceil((due - today) / perDay);
  return { due, today, perDay, days };
}
