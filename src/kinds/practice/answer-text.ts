import type { PracticeQuestion } from '../../practice/practice.js';
import { numberText } from '../../view/trace/number-text.js';

/** The right answer as an equation: `dy/dx = 54`. */
export function answerText({ cells, kind }: PracticeQuestion): string {
  const [cell] = cells;
  if (cell === undefined || kind === 'trace') return '';
  const { label, answer } = cell;
  return `${label} = ${typeof answer === 'number' ? shortNumber(answer) : answer}`;
}

/** A number as short as it can be written in full, or rounded as everywhere else. */
export function shortNumber(number: number): string {
  const short = String(Number(number.toPrecision(6)));
  return short.length <= 8 ? short : numberText(number);
}
