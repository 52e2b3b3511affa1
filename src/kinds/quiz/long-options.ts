import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';
import type { QuizOption } from './item.js';

/**
 * How much longer a right option may be than the longest wrong one: by half, and by so many
 * characters.
 */
const LONGER = { factor: 1.5, characters: 15 };

/**
 * Warns of a right option so much longer than every wrong one that its length alone gives it away.
 */
export function reportLongRightOption(
  options: readonly { readonly option: QuizOption; readonly place: Place }[],
  report: Report,
): void {
  const wrong = options.reduce(
    (longest, { option }) => (option.right ? longest : Math.max(longest, option.text.length)),
    0,
  );
  if (wrong === 0) return;
  for (const { option, place } of options) {
    const length = option.text.length;
    if (!option.right || length <= wrong * LONGER.factor || length <= wrong + LONGER.characters) {
      continue;
    }
    const message = 'This right option is much longer than every wrong one, which gives it away.';
    const help =
      'Shorten it and move the details to its feedback, or make a wrong one as detailed.';
    report('right-option-longest', place, message, help);
  }
}
