import { gradeOfKey } from '../../question/grade-keys.js';
import { nextHint } from '../../question/hints.js';
import {
  type Detour,
  detourOf,
  done,
  isForward,
  type Key,
  stay,
  type Step,
} from '../../question/key.js';
import type { Grade } from '../../schedule/leitner.js';
import type { Quiz, QuizOption } from './item.js';

/** A quiz while options are being chosen; indices are into the options as shown. */
export interface QuizState {
  readonly cursor: number;
  /** For select-all only: what is ticked so far. */
  readonly ticked: ReadonlySet<number>;
  readonly hints: number;
  /** Whether the learner says that the answer is a guess. */
  readonly guessed: boolean;
  /** What has to be in sight: the question, until the learner begins to choose. */
  readonly looksAt: 'question' | 'options' | 'hints';
}

/** The quiz as one learner sees it: its options in the order shown. */
export interface ShownQuiz {
  readonly quiz: Quiz;
  readonly options: readonly QuizOption[];
}

export type QuizResult =
  | { readonly type: 'chosen'; readonly choice: ReadonlySet<number>; readonly guessed: boolean }
  | { readonly type: Detour };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

export function startQuiz(): QuizState {
  return { cursor: 0, ticked: new Set(), hints: 0, guessed: false, looksAt: 'question' };
}

/** The letter of the option at `index`, upper case; beyond Z there are only numbers. */
export function optionLetter(index: number): string {
  return (LETTERS[index] ?? String(index + 1)).toUpperCase();
}

/** The option that a letter or number names among `count`, or undefined. */
export function optionIndex(word: string, count: number): number | undefined {
  const letter = word.length === 1 ? LETTERS.indexOf(word.toLowerCase()) : -1;
  const index = letter >= 0 ? letter : /^\d{1,3}$/.test(word) ? Number(word) - 1 : -1;
  return index >= 0 && index < count ? index : undefined;
}

/** The key by which a learner says that the answer is a guess: `g`, or, where that is an option, Tab. */
export function guessKey(count: number): string {
  return optionIndex('g', count) === undefined ? 'g' : 'tab';
}

/**
 * Arrows move, Enter chooses; the letter of an option chooses at once. With several right options, Space and letter tick,
 * and Enter is the answer. Letters of options win over those of commands. Numbers do nothing: they grade cards, and a
 * hand that has just graded several must not answer with them.
 */
export function quizKey(shown: ShownQuiz, state: QuizState, key: Key): Step<QuizState, QuizResult> {
  const count = shown.options.length;
  switch (key.name) {
    case 'up':
      return stay(movedTo(state, (state.cursor + count - 1) % count));
    case 'down':
      return stay(movedTo(state, (state.cursor + 1) % count));
  }
  const named = /^\d/.test(key.name) ? undefined : optionIndex(key.name, count);
  if (named !== undefined) {
    const there = movedTo(state, named);
    // For the same reason, the letters that grade cards only lead to their options.
    const grades = gradeOfKey(key.name) !== undefined && !shown.quiz.selectAll;
    return grades ? stay(there) : choose(shown, there, named);
  }
  if (key.name === 'space') {
    // Space leads here from the page before: where it would be an answer, one tap too many must not give it.
    return shown.quiz.selectAll ? choose(shown, state, state.cursor) : stay(state);
  }
  if (isForward(key)) {
    if (!shown.quiz.selectAll) return choose(shown, state, state.cursor);
    return state.ticked.size === 0 ? stay(state) : chosen(state, state.ticked);
  }
  if (key.name === guessKey(count)) return stay({ ...state, guessed: !state.guessed });
  if (key.name === 'h') {
    const hints = nextHint(state.hints, shown.quiz);
    return stay(hints === 0 ? state : { ...state, hints, looksAt: 'hints' });
  }
  const detour = detourOf(key);
  return detour === undefined ? stay(state) : done({ type: detour });
}

function movedTo(state: QuizState, cursor: number): QuizState {
  return { ...state, cursor, looksAt: 'options' };
}

function choose(shown: ShownQuiz, state: QuizState, index: number): Step<QuizState, QuizResult> {
  if (!shown.quiz.selectAll) return chosen(state, new Set([index]));
  const ticked = new Set(state.ticked);
  if (!ticked.delete(index)) ticked.add(index);
  return stay({ ...movedTo(state, index), ticked });
}

function chosen({ guessed }: QuizState, choice: ReadonlySet<number>): Step<never, QuizResult> {
  return done({ type: 'chosen', choice, guessed });
}

/** Right is all the right options and no wrong one; there is no half right, because there is no half known. */
export function isRight(options: readonly QuizOption[], choice: ReadonlySet<number>): boolean {
  return options.every((option, index) => option.right === choice.has(index));
}

/** What a choice means for the boxes; what was guessed right is not yet known. */
export function quizGrade(
  options: readonly QuizOption[],
  choice: ReadonlySet<number>,
  guessed = false,
): Grade {
  if (!isRight(options, choice)) return 'missed';
  return guessed ? 'shaky' : 'knew';
}
