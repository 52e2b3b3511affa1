import { judge, type Judgement, type PracticeQuestion } from '../../practice/practice.js';
import type { Said } from '../../question/examiner.js';
import type { Grade } from '../../schedule/leitner.js';

/** What was said so far to one question: at most two tries. */
export interface Tries {
  readonly said: readonly string[];
  /** The mistake that the first wrong answer shows, if it shows one. */
  readonly mistake: { readonly code: string; readonly sentence: string } | undefined;
  readonly isRight: boolean;
  /** Whether there is nothing more to say. */
  readonly isOver: boolean;
}

export const NO_TRY: Tries = { said: [], mistake: undefined, isRight: false, isOver: false };

/** How often one may try before the answer is shown. */
const TRIES = 2;

/** Why a text is no answer to a question, so that it is asked for again and not counted; undefined for one. */
export function refusalOf(
  question: PracticeQuestion,
  cell: number,
  text: string,
): string | undefined {
  const judgement = judge(question, cell, text);
  if (judgement.kind === 'unreadable') return judgement.message;
  return judgement.kind === 'coarse' ? judgement.sentence : undefined;
}

/** The tries after one more answer. */
export function tried(tries: Tries, question: PracticeQuestion, cell: number, text: string): Tries {
  const judgement = judge(question, cell, text);
  const said = [...tries.said, text];
  const isRight = judgement.kind === 'right';
  const mistake = tries.mistake ?? mistakeIn(judgement);
  return { said, mistake, isRight, isOver: isRight || said.length >= TRIES };
}

function mistakeIn(judgement: Judgement): Tries['mistake'] {
  return judgement.kind === 'mistake'
    ? { code: judgement.code, sentence: judgement.sentence }
    : undefined;
}

/** What to say between two tries. */
export function encouragement({ said, mistake }: Tries): string {
  const last = said.at(-1) ?? '';
  const what = mistake === undefined ? '' : ` ${mistake.sentence}`;
  return `Not ${last}.${what} Try once more.`;
}

/** Right at once: knew. Right at the second try, or with a hint: shaky. Else missed. */
export function gradeOf({ said, isRight }: Tries, hints: number): Grade {
  if (!isRight) return 'missed';
  return said.length > 1 || hints > 0 ? 'shaky' : 'knew';
}

/** What is remembered of the tries. */
export function saidOf({ said, mistake }: Tries, seed: string): Said {
  return { text: said.join(' → '), seed, mistake: mistake?.code };
}
