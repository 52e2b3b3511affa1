import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import type { Quiz, QuizOption } from './item.js';
import { chosenText } from './said.js';

/** What stands between the heading and the options. */
export function questionLines(quiz: Quiz, surface: Surface): string[] {
  return itemLines(quiz.stem, quiz, surface);
}

/** The options as the deck has them, each marked right or wrong, with what is said to who chooses it. */
export function answerLines(quiz: Quiz, surface: Surface): string[] {
  return quiz.options.flatMap((option) => optionLines(option, quiz, surface));
}

/** The options that were chosen. */
export function saidText({ options }: Quiz, said: string): string {
  return chosenText(options, said);
}

function optionLines({ right, text, feedback }: QuizOption, quiz: Quiz, surface: Surface) {
  const { palette, width } = surface;
  const label = right ? '✓ ' : '✗ ';
  const paint = right ? palette.good : palette.muted;
  const inner = { ...surface, width: Math.max(10, width - label.length) };
  return [
    ...wrapText(paint(label + renderInline(text, surface)), width, { hangingIndent: label.length }),
    ...itemLines(feedback, quiz, inner).map((line) => ' '.repeat(label.length) + line),
  ];
}
