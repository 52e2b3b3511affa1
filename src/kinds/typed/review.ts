import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { plainAnswer } from '../common/typing/compare.js';
import { reportLongAnswer } from '../common/long-answer.js';
import type { Typed } from './item.js';

/** In characters: what is longer nobody types the same way as the author. */
const LONGEST_ANSWER = 60;

/** Warns of an answer that is too long to be typed as it stands, and of too much that is shown with it. */
export function reviewTyped(item: Typed, place: Place, report: Report): void {
  const {
    answers: [first = ''],
    more,
  } = item;
  reportLongAnswer(more, place, report);
  if (plainAnswer(first).length <= LONGEST_ANSWER) return;
  const message = 'This answer is too long to be typed word for word.';
  const help = `Ask for at most ${LONGEST_ANSWER} characters; what explains them may stand below.`;
  report('long-typed-answer', place, message, help);
}
