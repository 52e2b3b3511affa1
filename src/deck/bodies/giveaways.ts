import type { Item, QuizOption } from '../item.js';
import type { Place } from '../diagnostics/place.js';
import type { Report } from '../diagnostics/report.js';

// Answers so general that to find one in a question tells nothing.
const TRIVIAL = new Set([
  'true',
  'false',
  'none',
  'null',
  'zero',
  'both',
  'neither',
  'always',
  'never',
]);

// In code units: what is longer asks nothing, and every option would be looked for in it.
const LONGEST_QUESTION = 2000;

/**
 * Warns of an item whose question says its answer: all the words of a card's back, or of a quiz's
 * right option, stand in the question in the same order. Not if the question offers a choice, as
 * `Is it forward or reverse?` does, or names a wrong option as well.
 */
export function reportAnswerInQuestion(item: Item, place: Place, report: Report): void {
  if (item.kind === 'explain' || item.front.length > LONGEST_QUESTION) return;
  const question = ` ${wordsOf(item.front)} `;
  const says = (answer: string): boolean => {
    // Most answers are longer than their question, even with markup left out.
    if (answer.length > 2 * item.front.length) return false;
    const words = wordsOf(answer);
    return words.length >= 4 && !TRIVIAL.has(words) && question.includes(` ${words} `);
  };
  const given =
    item.kind === 'card'
      ? says(item.back) && !question.includes(' or ')
      : item.options.some(({ right, text }) => right && says(text)) &&
        !item.options.some(({ right, text }) => !right && says(text));
  if (!given) return;
  const help = 'Ask in other words, or ask for more.';
  report('answer-in-question', place, 'The question gives its answer away.', help);
}

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

function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu) ?? []).join(' ');
}
