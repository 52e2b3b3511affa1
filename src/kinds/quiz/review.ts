import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { reportAnswerInQuestion, says } from '../common/giveaways.js';
import type { Quiz } from './item.js';

/** Warns of a quiz whose question says a right option, unless it says a wrong one as well. */
export function reviewQuiz({ front, options }: Quiz, place: Place, report: Report): void {
  const isSaid = (right: boolean): boolean =>
    options.some((option) => option.right === right && says(front, option.text));
  if (isSaid(true) && !isSaid(false)) reportAnswerInQuestion(place, report);
}
