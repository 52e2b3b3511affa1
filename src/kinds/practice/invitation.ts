import type { PracticeQuestion } from '../../practice/practice.js';

/** A value, a derivative, or a weight after steps: what can be named without saying how to compute it. */
const PLAIN = /^(?:[^\s*+/()-]+|[d∂]\S+?\/[d∂][^*+/()-]+|\S+ after .*)$/u;

/** What is asked for, where it does not give the method away. */
function labelOf({ cells }: PracticeQuestion, cell: number): string | undefined {
  const label = cells[cell]?.label ?? '';
  return PLAIN.test(label) ? label : undefined;
}

/** What to type. */
export function invitationOf(question: PracticeQuestion): string {
  const label = labelOf(question, 0);
  const lead = label === undefined ? '' : `${label} = … `;
  return question.kind === 'formula'
    ? `${lead}Type a formula, such as 2*a*b or g*cos(x).`
    : `${lead}Type a number, or arithmetic such as 3/4 or sqrt(2)/2.`;
}

/** The same as a prompt in plain lines. */
export function promptOf(question: PracticeQuestion, cell = 0): string {
  const isTrace = question.kind === 'trace';
  const label = isTrace ? question.cells[cell]?.label : labelOf(question, cell);
  if (question.kind === 'formula') return 'Your formula: ';
  return label === undefined ? 'Your answer: ' : `${label} = `;
}
