import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { reportAnswerInQuestion, says } from '../common/giveaways.js';
import { reportLongAnswer } from '../common/long-answer.js';
import type { Card } from './item.js';

/**
 * Warns of a card whose back is too long, or whose front says it, unless the front offers a choice, as `Is it forward or
 * reverse?` does.
 */
export function reviewCard({ front, back }: Card, place: Place, report: Report): void {
  if (says(front, back) && !/\bor\b/i.test(front)) reportAnswerInQuestion(place, report);
  reportLongAnswer(back, place, report);
}
