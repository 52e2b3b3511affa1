import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { plainAnswer } from '../common/typing/compare.js';
import type { Typed } from './item.js';

/** In characters: what is longer nobody types the same way as the author. */
const LONGEST_ANSWER = 60;

/** Warns of an answer that is too long to be typed as it stands. */
export function reviewTyped({ answers: [first = ''] }: Typed, place: Place, report: Report): void {
  if (plainAnswer(first).length <= LONGEST_ANSWER) return;
  const message = 'This answer is too long to be typed word for word.';
  const help = `Ask for at most ${LONGEST_ANSWER} characters; what explains them may stand below.`;
  report('long-typed-answer', place, message, help);
}
