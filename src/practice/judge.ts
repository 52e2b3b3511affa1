import { isMistakeCode, sentenceOfMistake } from '../mistakes/sentences.js';
import { judgeFormula } from './judge-formula.js';
import { judgeNumber, type NumberVerdict } from './judge-number.js';
import type { PracticeQuestion } from './question.js';
import { asksValues } from './question-trace.js';
import type { Skill } from './skill.js';

/** The judgement of a typed answer. */
export type Judgement =
  | { readonly kind: 'right' }
  | { readonly kind: 'mistake'; readonly code: string; readonly sentence: string }
  | { readonly kind: 'wrong' }
  /** Too few digits: asked again without counting. */
  | { readonly kind: 'coarse'; readonly sentence: string }
  /** Unreadable: asked again without counting. */
  | { readonly kind: 'unreadable'; readonly message: string };

/** Judges what was typed into a cell of a question. */
export function judge(question: PracticeQuestion, cell: number, said: string): Judgement {
  const { cells, skill } = question;
  const asked = cells[cell];
  if (asked === undefined) return { kind: 'unreadable', message: 'There is no such question.' };
  const verdict: NumberVerdict =
    skill.ask.kind === 'formula'
      ? judgeFormula(skill, skill.ask.asked, said)
      : judgeNumber(asked, said, skill.digits);
  switch (verdict.kind) {
    case 'mistake':
      return { ...verdict, sentence: sentenceOf(verdict.code, skill, asked.label) };
    case 'right':
      return { kind: 'right' };
    case 'wrong':
      return { kind: 'wrong' };
    case 'coarse':
    case 'unreadable':
      return verdict;
  }
}

/** The feedback for a mistake: the author's sentence, or the tutor's, or at least the code. */
export function sentenceOf(code: string, skill?: Skill, label = ''): string {
  const own = skill?.mistakes.find((mistake) => mistake.code === code)?.sentence;
  if (own !== undefined && own !== '') return own;
  if (!isMistakeCode(code)) return `The mistake is called ${code}.`;
  const isValue = skill === undefined ? false : isValueCell(skill, label);
  return sentenceOfMistake(code, { direction: isValue ? 'forward' : 'backward' });
}

function isValueCell(skill: Skill, label: string): boolean {
  return skill.ask.kind === 'trace' ? !label.startsWith('∂') : asksValues(skill);
}
