import { boxCounts } from '../schedule/box-counts.js';
import type { Day } from '../schedule/day.js';
import type { LeitnerRules } from '../schedule/rules.js';
import type { Vacation } from '../schedule/vacation.js';
import { calendarOf, type CalendarDay } from './calendar.js';
import type { DayRecord } from '../schedule/day-record.js';
import { forecastOf, type ForecastDay } from './forecast.js';
import { hardestOf, type HardItem } from './hardest.js';
import { type Kept, keptOf } from './kept.js';
import { boxWaits, type BoxWait, type WhyWait, whyTheyWait } from './box-waits.js';
import { type StabilityGroup, stabilityGroups } from './memory.js';
import { timeSpent, type TimeSpent } from './minutes.js';
import { type RecallWindow, RECALL_DAYS, recallWindows, tallyBoxes } from './recall.js';
import { type ItemRecord, lastDays, sumOf } from './records.js';
import { type Streak, streakOf } from './streak.js';
import { type Success, successOf } from './success.js';

/** Everything that the evidence is computed from. */
export interface EvidenceSource {
  readonly day: Day;
  readonly rules: LeitnerRules;
  /** How many items there are, answered or not. */
  readonly itemCount: number;
  /** Those of them that are suspended, answered or not. */
  readonly suspended: number;
  readonly items: readonly ItemRecord[];
  /** The records of the days, ascending; over all items, whichever were chosen. */
  readonly days: readonly DayRecord[];
  /** The interval of each box today, in days. */
  readonly intervals: readonly number[];
  readonly absences: readonly Vacation[];
}

/** What the answers say about the learning. Shares are from 0 to 1, intervals are 90 % confidence intervals. */
export interface Evidence {
  readonly day: Day;
  readonly items: number;
  readonly started: number;
  readonly suspended: number;
  readonly answers: number;
  readonly misses: number;
  /** How often an item was missed after it had been known. */
  readonly lapses: number;
  /** How many items each box holds, first box first. */
  readonly boxes: readonly number[];
  readonly waits: readonly BoxWait[];
  readonly whyWait: WhyWait;
  /** Items grouped by how long FSRS expects them to be remembered; undefined for the ladder. */
  readonly memory: readonly StabilityGroup[] | undefined;
  readonly recall: readonly RecallWindow[];
  readonly kept: Kept;
  readonly calendar: readonly CalendarDay[];
  readonly streak: Streak;
  readonly time: readonly TimeSpent[];
  readonly success: Success;
  readonly hardest: readonly HardItem[];
  readonly forecast: readonly ForecastDay[];
  /** Answers dated after today, by a clock that was wrong: they count in nothing above that goes by days. */
  readonly ahead: number;
}

/** Computes the evidence. Linear in items and days. */
export function evidenceOf(source: EvidenceSource): Evidence {
  const { day, rules, items, days, intervals, absences } = source;
  const { recallOf } = rules.scheduler;
  const boxCount = rules.intervals.length;
  const standings = items.map(({ standing }) => standing);
  const before = days.filter((record) => record.day < day);
  const waits = boxWaits(rules, intervals, tallyBoxes(before, boxCount));
  const longest = RECALL_DAYS[RECALL_DAYS.length - 1] ?? 0;
  const ofYear = tallyBoxes(lastDays(days, day, longest), boxCount);
  return {
    day,
    items: source.itemCount,
    started: items.length,
    suspended: source.suspended,
    answers: sumOf(items, ({ answers }) => answers),
    misses: sumOf(items, ({ misses }) => misses),
    lapses: sumOf(standings, ({ lapses }) => lapses),
    boxes: boxCounts(standings, rules),
    waits,
    memory: recallOf && stabilityGroups(standings, day, recallOf),
    whyWait: whyTheyWait(waits, rules),
    recall: recallWindows(days, day, boxCount),
    kept: keptOf(standings, ofYear, day, recallOf),
    calendar: calendarOf(days, absences, day),
    streak: streakOf(
      days.map((record) => record.day),
      absences,
      day,
    ),
    time: timeSpent(days, day),
    success: successOf(items),
    hardest: hardestOf(items),
    forecast: forecastOf(items, day),
    ahead: sumOf(
      days.filter((record) => record.day > day),
      ({ answers }) => answers,
    ),
  };
}
