import type { OperationStep } from '../autodiff/trace/forward-steps.js';
import { agrees } from './agrees.js';
import type { Moment } from './moments.js';

/** A mistaken rule: what a learner who follows it gets, and what the mistake is called. */
interface Mistake {
  readonly number: number;
  readonly sentence: string;
}

/**
 * The mistake that leads to what was typed, in a sentence; undefined if no mistaken rule does. Each rule is run on the
 * moment's own numbers, so that its result is the learner's number and not one that looks like it.
 */
export function mistakeBehind(typed: string, number: number, moment: Moment): string | undefined {
  return mistakesAt(moment).find((mistake) => agrees(typed, number, mistake.number))?.sentence;
}

function mistakesAt(moment: Moment): Mistake[] {
  if (moment.kind === 'seed') return [];
  if (moment.kind === 'reverse') return backwardMistakes(moment);
  return moment.step.kind === 'operation' ? forwardMistakes(moment.step) : [];
}

function backwardMistakes({ step, operation }: Extract<Moment, { kind: 'reverse' }>): Mistake[] {
  const { before, contribution, local, operand, ordinal, upstream } = step;
  const [a = NaN, b = NaN] = operation.operands.map(({ value }) => value);
  const { name } = operation.spelling.operation;
  const v = operation.value;
  const add = (number: number): number => (ordinal === 1 ? number : before + number);
  const mistakes: Mistake[] = [];
  const when = (condition: boolean, number: number, sentence: string): void => {
    if (condition) mistakes.push({ number, sentence });
  };
  when(
    ordinal > 1,
    contribution,
    `That is this contribution alone. ${step.toName} is used more than once: add to what has arrived before, don't overwrite it.`,
  );
  when(true, add(-contribution), 'The sign is wrong.');
  when(
    true,
    add(upstream),
    'That passes the upstream on as it is: multiply it by the local derivative, the inner one.',
  );
  when(
    true,
    add(local),
    'That is the local derivative alone: multiply it by the upstream that arrives from above.',
  );
  when(
    name === 'mul',
    add(upstream * (operand === 0 ? a : b)),
    'The factors are swapped: a product passes back the upstream times the other factor.',
  );
  when(
    name === 'pow' && operand === 0,
    add(upstream * b * v),
    'The power was not lowered: the derivative of a^n is n*a^(n-1).',
  );
  when(
    name === 'pow' && operand === 0,
    add((upstream * v) / a),
    'The exponent is missing as a factor: the derivative of a^n is n*a^(n-1).',
  );
  when(
    name === 'div' && operand === 1,
    add((upstream * a) / b),
    'That is the quotient itself: by the denominator the derivative is -a/b^2.',
  );
  when(
    name === 'sigmoid' || name === 'tanh',
    add(upstream * (1 - v)),
    'A factor is missing in the local derivative: look at its rule again.',
  );
  when(true, add(upstream * v), 'That multiplies by the value, not by its derivative.');
  when(true, add(upstream + local), 'The chain rule multiplies upstream and local derivative.');
  return mistakes;
}

function forwardMistakes({ operands, spelling, value }: OperationStep): Mistake[] {
  const [a = NaN, b = NaN] = operands.map((operand) => operand.value);
  const { operation } = spelling;
  const mistakes: Mistake[] = [{ number: -value, sentence: 'The sign is wrong.' }];
  if (operands.length === 2) {
    mistakes.push(
      { number: operation.value(b, a), sentence: 'The operands are swapped.' },
      { number: a + b, sentence: `That is the sum, but the operation is ${spelling.text}.` },
      { number: a - b, sentence: `That is the difference, but the operation is ${spelling.text}.` },
      { number: a * b, sentence: `That is the product, but the operation is ${spelling.text}.` },
    );
  } else {
    const degrees = operation.value((a * Math.PI) / 180, NaN);
    if (['sin', 'cos', 'tan'].includes(operation.name)) {
      mistakes.push({
        number: degrees,
        sentence: 'That takes the angle in degrees; it is in radians.',
      });
    }
    if (operation.name === 'log') {
      mistakes.push({
        number: Math.log10(a),
        sentence: 'That is the logarithm to base 10; log and ln are the natural one.',
      });
    }
    mistakes.push({ number: a, sentence: 'That is the operand itself.' });
  }
  return mistakes;
}
