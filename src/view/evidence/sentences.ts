import type { Evidence } from '../../evidence/evidence.js';
import type { TimeSpent } from '../../evidence/minutes.js';
import { sumOf } from '../../evidence/records.js';
import { addDays } from '../../schedule/day.js';
import { sayDay } from '../due-day.js';
import { countOf, formatDuration } from '../duration.js';

/** How far the learner has come, in counts. */
export function standingText({ started, items, suspended, answers, misses }: Evidence): string {
  const begun = `${started} of ${countOf(items, 'item')} started, ${suspended} suspended.`;
  return answers === 0 ? begun : `${begun} ${countOf(answers, 'answer')}, ${misses} missed.`;
}

/** What a lapse is, where there were any. */
export function lapsesText({ lapses }: Evidence): string | undefined {
  if (lapses === 0) return undefined;
  return `${lapses === 1 ? 'Once' : `${lapses} times`} an item was forgotten after having been known.`;
}

/** Of fewer items the estimate says nothing that the learner does not know. */
const ENOUGH_KEPT = 5;

/** How many items are kept; undefined where too few were started to say. */
export function keptText({ kept: { started, kept, low, high } }: Evidence): string | undefined {
  if (started < ENOUGH_KEPT) return undefined;
  return `About ${Math.round(kept)} of the ${started} items started would be recalled today, between ${Math.floor(low)} and ${Math.ceil(high)} (90 % sure).`;
}

/** What the estimate rests on. */
export function keptReason(evidence: Evidence): string {
  if (evidence.memory !== undefined) {
    return 'This is an estimate: the chances that FSRS gives each item, added up. They are those of an average learner.';
  }
  return hasReviews(evidence)
    ? 'This is an estimate. It rests on your recall at review in each box, and on how long ago each item was answered.'
    : 'This is an estimate. It takes seven in eight to be recalled when they are due, until your reviews tell more.';
}

/** Whether anything was reviewed that recall could be told from. */
export function hasReviews({ recall }: Evidence): boolean {
  return recall.some(({ all }) => all.reviewed > 0);
}

/** Days in a row; undefined where there is no row of two. */
export function streakText({ streak: { current, longest } }: Evidence): string | undefined {
  if (longest < 2) return undefined;
  if (current < 2) return `Longest: ${longest} days in a row.`;
  return current === longest
    ? `${current} days in a row, the longest row so far.`
    : `${current} days in a row; longest ${longest}.`;
}

/** The time that a window's answers took; undefined where there were none. */
export function timeText({ days, tookMs, answers, studied }: TimeSpent): string | undefined {
  if (studied === 0) return undefined;
  const on = countOf(studied, 'day');
  const window = `Last ${days} days`;
  if (tookMs === 0) return `${window}: ${countOf(answers, 'answer')} on ${on}.`;
  const each = studied === 1 ? '' : `, about ${formatDuration(tookMs / studied)} each`;
  return `${window}: ${formatDuration(tookMs)} on ${on}${each}.`;
}

/** What the coming days bring, in a sentence. */
export function forecastText({ forecast }: Evidence): string {
  const total = sumOf(forecast, ({ due }) => due);
  if (total === 0) return `No reviews come in the next ${forecast.length} days.`;
  const [today = 0, tomorrow = 0] = forecast.map(({ due }) => due);
  return `Today ${today}, tomorrow ${tomorrow}, ${total} in ${forecast.length} days. What you learn or miss meanwhile adds to it.`;
}

/** The busiest day ahead, where `forecastText` does not name it. */
export function busiestText({ forecast, day }: Evidence): string | undefined {
  const most = forecast.reduce((busy, next) => (next.due > busy.due ? next : busy), {
    day,
    due: 0,
  });
  return most.due === 0 || most.day <= addDays(day, 1)
    ? undefined
    : `Most on one day: ${most.due}, ${sayDay(most.day, day)}.`;
}

/** Answers that a wrong clock dated; undefined where there are none. */
export function aheadText({ ahead }: Evidence): string | undefined {
  if (ahead === 0) return undefined;
  return `${countOf(ahead, 'answer')} ${ahead === 1 ? 'is' : 'are'} dated after today and not in these figures: is the clock right?`;
}
