import { addDays, type Day } from '../schedule/day.js';
import type { DayRecord } from '../schedule/day-record.js';
import type { Vacation } from '../schedule/vacation.js';
import { lastDays, sumOf } from './records.js';
import { streakOf } from './streak.js';

/** What a session's summary can see progress in. */
export interface ProgressFacts {
  readonly day: Day;
  /** The records of the days, ascending; today includes this session. */
  readonly days: readonly DayRecord[];
  /** Planned absences. */
  readonly absences: readonly Vacation[];
  /** The interval of each box, in days. */
  readonly intervals: readonly number[];
  /** For each item answered in this session, by its first answer: its boxes before and after, and its lapses after. */
  readonly moved: readonly {
    readonly from: number;
    readonly to: number;
    readonly lapses: number;
  }[];
}

/** Fewer reviews prove nothing. */
const ENOUGH_A_WEEK = 20;
const WEEK = 7;
const MONTH = 30;

/**
 * One true sentence about progress, the most telling that the facts support; undefined if they support none. It counts
 * and compares, but never praises. It covers all decks together, since day records do not distinguish them.
 */
export function progressSentence(facts: ProgressFacts): string | undefined {
  return (
    longestRow(facts) ??
    newHeights(facts) ??
    betterRecall(facts) ??
    rememberedForLong(facts) ??
    quicker(facts) ??
    today(facts)
  );
}

const LEAST_ROW = 7;

/** Only on days when it is news: the first beyond the longest streak so far, and each whole week after that. */
function longestRow({ day, days, absences }: ProgressFacts): string | undefined {
  const studied = days.flatMap((record) => (record.answers > 0 ? [record.day] : []));
  const { current, longest } = streakOf(studied, absences, day);
  if (current < LEAST_ROW || current < longest) return undefined;
  const earlier = streakOf(studied.slice(0, -current), absences, day).longest;
  const isNews = current % WEEK === 0 || (earlier >= LEAST_ROW && current === earlier + 1);
  return isNews ? `${current} days in a row, your longest streak so far.` : undefined;
}

const LEAST_HEIGHT = 4;

/** An item without lapses has never been in a higher box than the one it moves to. */
function newHeights({ moved }: ProgressFacts): string | undefined {
  const up = moved.filter(({ from, to, lapses }) => to > from && lapses === 0);
  const height = Math.max(0, ...up.map(({ to }) => to));
  if (height < LEAST_HEIGHT) return undefined;
  const count = up.filter(({ to }) => to === height).length;
  return `${count} ${count === 1 ? 'item' : 'items'} reached box ${height} for the first time.`;
}

function betterRecall({ day, days }: ProgressFacts): string | undefined {
  const now = reviewed(lastDays(days, day, WEEK));
  const then = reviewed(lastDays(days, addDays(day, -WEEK), WEEK));
  if (Math.min(now.count, then.count) < ENOUGH_A_WEEK) return undefined;
  const [better, worse] = [percent(now.recalled, now.count), percent(then.recalled, then.count)];
  return better > worse
    ? `Recall at review in the last 7 days: ${better} % (the 7 days before: ${worse} %).`
    : undefined;
}

const LEAST_LONG = 5;
/** Only if most were remembered is it worth saying. */
const MOST = 0.75;

/** Items asked after a month or more and still known. */
function rememberedForLong({ day, days, intervals }: ProgressFacts): string | undefined {
  const first = intervals.findIndex((wait) => wait >= MONTH);
  if (first < 0) return undefined;
  const { count, recalled } = reviewed(lastDays(days, day, MONTH), first);
  return count >= LEAST_LONG && recalled >= MOST * count
    ? `Of ${count} items asked after a month or more in the last 30 days, ${recalled} were remembered.`
    : undefined;
}

/** At least a tenth less; smaller differences may be chance. */
const QUICKER = 0.9;

function quicker({ day, days }: ProgressFacts): string | undefined {
  const [now, then] = [
    paceOf(lastDays(days, day, MONTH)),
    paceOf(lastDays(days, addDays(day, -MONTH), MONTH)),
  ];
  if (now === undefined || then === undefined || now > QUICKER * then) return undefined;
  const [quick, slow] = [Math.round(now / 1000), Math.round(then / 1000)];
  return quick < slow
    ? `A review took ${quick} s on average in the last 30 days (the 30 days before: ${slow} s).`
    : undefined;
}

function today({ day, days }: ProgressFacts): string | undefined {
  const { count, recalled } = reviewed(lastDays(days, day, 1));
  return count >= LEAST_LONG && recalled >= MOST * count
    ? `Today: ${recalled} of ${count} reviews remembered.`
    : undefined;
}

/** Reviews in the boxes from `first` on, counted from 0. */
function reviewed(
  records: readonly DayRecord[],
  first = 0,
): { readonly count: number; readonly recalled: number } {
  const tallies = records.flatMap(({ boxes }) => boxes.slice(first));
  const count = sumOf(tallies, (tally) => tally.reviewed);
  return { count, recalled: count - sumOf(tallies, ({ missed }) => missed) };
}

/** Mean milliseconds per timed review; undefined if there are too few. */
function paceOf(records: readonly DayRecord[]): number | undefined {
  const timed = sumOf(records, ({ reviewsTimed }) => reviewsTimed);
  return timed < ENOUGH_A_WEEK ? undefined : sumOf(records, ({ reviewsMs }) => reviewsMs) / timed;
}

/** Never 100 if something was missed. */
function percent(hits: number, count: number): number {
  return hits === count ? 100 : Math.min(99, Math.round((100 * hits) / count));
}
