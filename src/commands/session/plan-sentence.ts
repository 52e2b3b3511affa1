import type { Queue } from '../../schedule/queue.js';
import { countOf } from '../../view/duration.js';

/**
 * How what has waited is spread: `125 reviews waited. 25 a day clears them in 6 days; new items pause till then.`
 * Undefined where nothing is spread.
 */
export function planSentence({
  pace: { plan },
  daysToClear,
}: Pick<Queue<unknown>, 'pace' | 'daysToClear'>): string | undefined {
  if (plan === undefined) return undefined;
  const { due, today, perDay } = plan;
  if (today === 0) {
    const rest = countOf(due, 'more comes', 'more come');
    return `Today's reviews are done; ${rest} on the days ahead, ${perDay} a day.`;
  }
  const clears = daysToClear === undefined ? '' : ` clears them in ${countOf(daysToClear, 'day')}`;
  return `${countOf(due, 'review')} waited. ${perDay} a day${clears}; new items pause till then.`;
}
