import { plainWords } from '../../identity/plain-words.js';
import { shuffled } from '../../question/shuffle.js';
import type { AskedAs, Judged } from '../judging.js';
import { choiceOf, type Chosen } from './choice.js';
import { quizGrade } from './quiz-keys.js';
import type { Quiz, QuizOption } from './item.js';
import { isRight, optionLetter } from './quiz-keys.js';
import { mistakeOf, saidChoice } from './said.js';

/**
 * Grades a choice by the options' texts, or by letters or numbers. These are in the order of the deck, or with a seed in
 * the order in which a session with that seed shows the options at first.
 */
export function judgeSaid(quiz: Quiz, text: string, { seed }: AskedAs): Judged {
  const options =
    seed === undefined ? quiz.options : shuffled(quiz.options, `${seed}/${quiz.id}/0`);
  const said = byText(options, text, quiz.selectAll) ?? choiceOf(text, quiz);
  if (said.kind === 'refused') return { kind: 'refused', message: advice(quiz) };
  return {
    kind: 'judged',
    right: isRight(options, said.choice),
    grade: quizGrade(options, said.choice, said.guessed),
    said: saidChoice(options, said.choice),
  };
}

/** A wrong option by its words, as long as the quiz has it. */
export function mistakeNamed({ options }: Quiz, code: string): string | undefined {
  const option = options.find((one) => mistakeOf(one) === code);
  return option && `Chosen, and wrong: ${option.text}`;
}

function byText(
  options: readonly QuizOption[],
  text: string,
  several: boolean,
): Chosen | undefined {
  const chosen = (indices: readonly number[]): Chosen => {
    return { kind: 'chosen', choice: new Set(indices), guessed: false };
  };
  const indexOf = (words: string): number =>
    options.findIndex((option) => plainWords(option.text) === plainWords(words));
  const whole = indexOf(text);
  if (whole >= 0) return chosen([whole]);
  if (!several) return undefined;
  const indices = text.split(/[;\n]/).map(indexOf);
  return indices.every((index) => index >= 0) ? chosen(indices) : undefined;
}

function advice({ options, selectAll }: Quiz): string {
  const letters = `A to ${optionLetter(options.length - 1)}`;
  return selectAll
    ? `Say the letters of options, ${letters}, with commas between, or their texts with semicolons.`
    : `Say the letter of an option, ${letters}, or its text.`;
}
