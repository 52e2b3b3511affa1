import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import { reportLongAnswer } from '../common/long-answer.js';
import type { Reversed } from './item.js';

/** Warns once, on the way from heading to text, of a text that is too long to be recalled. */
export function reviewReversed({ id, family, back }: Reversed, place: Place, report: Report): void {
  if (id === family) reportLongAnswer(back, place, report);
}
