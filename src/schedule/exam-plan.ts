import { addDays, type Day, daysBetween } from './day.js';
import type { DayRecord } from './day-record.js';
import { dueBeforeExam } from './exam.js';
import type { Standing } from './leitner.js';
import type { LeitnerRules } from './rules.js';
import { REVIEWS_PER_MISS } from './stretch.js';
import { isAway, type Vacation } from './vacation.js';

/** What a plan for an exam is based on. */
export interface ExamFacts {
  readonly today: Day;
  readonly exam: Day;
  /** The standings of the items met so far, and the number of the others. */
  readonly standings: ReadonlyMap<string, Standing>;
  readonly unmet: number;
  readonly rules: LeitnerRules;
  /** The interval of each box in days, and the share recalled at review in each, from 0 to 1. */
  readonly intervals: readonly number[];
  readonly recall: readonly number[];
  readonly vacations: readonly Vacation[];
  /** Milliseconds that a new item and a review take. */
  readonly newMs: number;
  readonly reviewMs: number;
}

/** The result of a plan. */
export interface ExamPlan {
  /** Days of study before the exam, including today, without absences. */
  readonly days: number;
  /** New items per day, and how many are met by the exam. */
  readonly newPerDay: number;
  readonly met: number;
  /** Items not met, because more new ones per day would not be retained. */
  readonly unmet: number;
  readonly minutesPerDay: number;
  readonly mostMinutes: number;
  /** Expected share recalled on the day: of the items met by then, and of all. */
  readonly recallOfMet: number;
  readonly recallOfAll: number;
}

/** Few people can retain this many new items per day; more only push out what was learnt (Reddy et al. 2016). */
export const MOST_NEW_A_DAY = 25;

/** An item met this many days before the exam has been recalled three times by then. */
const DAYS_TO_LEARN = 10;

/** The weight, in answers, of the ladder's target recall, so that a few of the learner's own don't decide. */
const ASSUMED = 8;

/** The share recalled at review in each box: the learner's own, shrunk towards the ladder's target if answers are few. */
export function recallByBox(days: readonly DayRecord[], boxes: number): number[] {
  return Array.from({ length: boxes }, (_, index) => {
    let [reviewed, missed] = [0, 0];
    for (const day of days) {
      reviewed += day.boxes[index]?.reviewed ?? 0;
      missed += day.boxes[index]?.missed ?? 0;
    }
    const assumed = ASSUMED * (1 - 1 / REVIEWS_PER_MISS);
    return (reviewed - missed + assumed) / (reviewed + ASSUMED);
  });
}

/**
 * How to prepare for an exam: the fewest new items per day that meet all ten days before it, or as near to that as can be
 * retained, with the time it takes and the recall to expect, by simulating the study with the learner's own recall.
 *
 * @param random numbers from 0 up to 1
 */
export function planForExam(facts: ExamFacts, random: () => number): ExamPlan {
  const { today, exam, unmet, vacations } = facts;
  const all = Array.from({ length: daysBetween(today, exam) }, (_, ahead) => addDays(today, ahead));
  const days = all.filter((day) => !isAway(day, vacations));
  const early = days.filter((day) => day < addDays(exam, -DAYS_TO_LEARN)).length;
  const open = early > 0 ? early : days.length;
  const newPerDay = open === 0 ? 0 : Math.min(MOST_NEW_A_DAY, Math.ceil(unmet / open));
  return { days: days.length, newPerDay, ...studiedThrough(facts, days, newPerDay, random) };
}

interface Learnt {
  standing: Standing;
  last: Day;
}

function studiedThrough(
  facts: ExamFacts,
  days: readonly Day[],
  newPerDay: number,
  random: () => number,
): Omit<ExamPlan, 'days' | 'newPerDay'> {
  const { rules, intervals, exam, unmet } = facts;
  const items = new Map<string, Learnt>();
  for (const [id, standing] of facts.standings) items.set(id, { standing, last: standing.since });
  let left = unmet;
  const minutes: number[] = [];
  for (const day of days) {
    const dueOn = dueBeforeExam(exam, day, (id) => items.get(id)?.last);
    let ms = 0;
    for (const [id, item] of items) {
      if (dueOn(id, item.standing) > day) continue;
      const given = random() < chance(item, day, facts) ? 'knew' : 'missed';
      item.standing = rules.scheduler.grade(item.standing, given, day, rules, id, intervals);
      item.last = day;
      ms += facts.reviewMs;
    }
    for (let count = Math.min(left, newPerDay); count > 0; count -= 1) {
      const id = `new/${left}`;
      const given = random() < 0.5 ? 'knew' : 'missed';
      const standing = rules.scheduler.grade(undefined, given, day, rules, id, intervals);
      items.set(id, { standing, last: day });
      left -= 1;
      ms += facts.newMs;
    }
    minutes.push(ms / 60_000);
  }
  let known = 0;
  for (const item of items.values()) known += chance(item, exam, facts);
  const whole = items.size + left;
  return {
    met: unmet - left,
    unmet: left,
    minutesPerDay: minutes.reduce((sum, each) => sum + each, 0) / Math.max(1, minutes.length),
    mostMinutes: Math.max(0, ...minutes),
    recallOfMet: items.size === 0 ? 0 : known / items.size,
    recallOfAll: whole === 0 ? 0 : known / whole,
  };
}

/** The chance that an item is recalled on a day: its box's recall at review, to the power of the share of the interval passed. */
function chance({ standing, last }: Learnt, day: Day, { intervals, recall }: ExamFacts): number {
  const box = Math.min(standing.box, intervals.length) - 1;
  const waited = Math.max(0, daysBetween(last, day)) / Math.max(1, intervals[box] ?? 1);
  return (recall[box] ?? 1 - 1 / REVIEWS_PER_MISS) ** waited;
}
