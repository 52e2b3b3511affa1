import { distance } from 'fastest-levenshtein';
import { codeSpans } from '../../../deck/headings/code-spans.js';
import { firstUnsafe } from '../../../safe-text.js';
import { normalised } from './normalised.js';
import { plainAnswer } from './plain-answer.js';

export { normalised };
export { plainAnswer };

/** The answers that are right, each as a line of Markdown: `` `loss.backward()` `` is what one types without backticks. */
export interface TypedRight {
  readonly answers: readonly string[];
  /** Whether every character counts, as in code; else what `normalised` leaves. */
  readonly exact: boolean;
}

/** The verdict on an answer. Right answers are named as they were given, in Markdown; `nearest` is empty if there are none. */
export type TypedJudgement =
  | { readonly kind: 'right'; readonly answer: string }
  | { readonly kind: 'wrong'; readonly nearest: string }
  | { readonly kind: 'unreadable'; readonly message: string };

/** Code units that a typed answer may have. */
export const LONGEST_ANSWER = 1000;

// Edit distance takes time by the product of both lengths; how a right answer of pages goes on decides nothing.
const LONGEST_COMPARED = 2000;

/** Compares what was typed with the right answers; the first of them that fits or, if none does, the first of the nearest. */
export function judgeTyped(said: string, right: TypedRight): TypedJudgement {
  const typed = said.replace(/\r\n?/g, '\n').trim();
  const message = whyUnreadable(typed);
  if (message !== undefined) return { kind: 'unreadable', message };
  const counting = right.exact ? exactly : normalised;
  const own = counting(typed);
  let nearest = '';
  let least = Infinity;
  for (const answer of right.answers) {
    const plain = counting(plainAnswer(answer));
    // An author who forgets the backticks around `2*x*y` meant every sign of it, and that is what a learner types.
    if (own === plain || own === counting(answer)) return { kind: 'right', answer };
    const steps = distance(cut(own), cut(plain));
    if (steps >= least) continue;
    nearest = answer;
    least = steps;
  }
  return { kind: 'wrong', nearest };
}

/**
 * Whether a word that could be a command is an answer: it is right, or it is one letter as a right answer is, so that a
 * wrong letter is no command either.
 */
export function couldBeAnswer(right: TypedRight, line: string): boolean {
  if (judgeTyped(line, right).kind === 'right') return true;
  const isLetter = (text: string): boolean => Array.from(text).length === 1;
  return isLetter(line) && right.answers.some((answer) => isLetter(plainAnswer(answer)));
}

/** Whether two right answers, lines of Markdown, accept the same: then one of them is enough. */
export function isSameAnswer(one: string, other: string, exact: boolean): boolean {
  const counting = exact ? exactly : normalised;
  return counting(plainAnswer(one)) === counting(plainAnswer(other));
}

function whyUnreadable(typed: string): string | undefined {
  const unsafe = firstUnsafe(typed);
  if (unsafe >= 0) {
    const code = typed.charCodeAt(unsafe).toString(16).toUpperCase().padStart(4, '0');
    return `The answer has the control character U+${code} in it.`;
  }
  if (typed.length > LONGEST_ANSWER) {
    const [long, most] = [typed.length, LONGEST_ANSWER].map((count) => count.toLocaleString('en'));
    return `The answer has ${long ?? ''} characters; ${most ?? ''} is the most.`;
  }
  return normalised(typed) === '' ? 'The answer is empty.' : undefined;
}

/**
 * A text in which every character counts, but not the white space around it, nor the marks of a code span that all of
 * it is. Of letters that can be encoded in two ways (`é`) one is chosen: which one a keyboard sends, nobody sees.
 */
function exactly(text: string): string {
  const whole = text.normalize('NFC').trim();
  const [span] = codeSpans(whole);
  if (span?.start !== 0 || span.end !== whole.length) return whole;
  const marks = /^`+/.exec(whole)?.[0].length ?? 0;
  return whole.slice(marks, -marks).trim();
}

function cut(text: string): string {
  return text.slice(0, LONGEST_COMPARED);
}
