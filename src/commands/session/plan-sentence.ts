import type { BacklogPlan } from '../../schedule/backlog.js';
import { countOf } from '../../view/duration.js';

/** How what has waited is spread: `125 reviews waited. 25 a day clears them in 5 days; new items pause till then.` */
export function planSentence({ due, today, perDay, days }: BacklogPlan): string {
  if (today === 0) {
    const rest = countOf(due, 'review waits', 'reviews wait');
    return `Today's ${perDay} reviews are done. ${rest} for the coming days.`;
  }
  const pace = days === undefined ? '' : ` clears them in ${countOf(days, 'day')}`;
  return `${countOf(due, 'review')} waited. ${perDay} a day${pace}; new items pause till then.`;
}
