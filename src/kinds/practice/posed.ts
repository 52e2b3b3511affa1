import { drawQuestion, fillIn, type PracticeQuestion } from '../../practice/practice.js';
import type { Question } from '../../question/examiner.js';
import type { Practice } from './item.js';

/** A skill with the numbers of one question. */
export interface Posed {
  readonly question: PracticeQuestion;
  /** The item as it is shown this time: numbers in its text, hints and reasons. */
  readonly item: Practice;
}

/** The seed of a question: one that was chosen, or the item's next. */
export function seedFor({ id }: Practice, { numbers, asked }: Pick<Question, 'numbers' | 'asked'>) {
  return numbers ?? seedOf(id, asked);
}

/**
 * The seed of an item's next question: the item, and how often it was answered. So the same question can be shown again,
 * and another device with the same answers asks the same.
 */
export function seedOf(id: string, asked: number): string {
  return `${id}/${asked}`;
}

/** The question that a seed makes of a skill; undefined if there are no numbers for it. */
export function posed(item: Practice, seed: string): Posed | undefined {
  const question = drawQuestion(item.skill, seed);
  if (question === undefined) return undefined;
  const filled = (text: string): string => fillIn(text, question);
  const { hints, whys } = item.asides;
  const asides = { ...item.asides, hints: hints.map(filled), whys: whys.map(filled) };
  return { question, item: { ...item, text: filled(item.text), asides } };
}
