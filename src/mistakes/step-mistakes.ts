import type { OperationStep } from '../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../autodiff/trace/reverse-steps.js';
import { type MistakeCode, sentenceOfMistake } from './sentences.js';
import { ruleNumber } from './small-formula.js';
import { type EdgeShape, SLOPE_MISTAKES } from './slope-mistakes.js';
import { VALUE_MISTAKES } from './value-mistakes.js';

/** The number that a mistake at one step of a trace leads to, and the feedback for it. */
export interface StepMistake {
  readonly code: MistakeCode;
  readonly number: number;
  readonly sentence: string;
}

/** Mistakes possible at any edge, tried in this order before those of particular operations. */
const AT_ANY_EDGE = [
  ['local-derivative-missing', 'g'],
  ['upstream-missing', 'd'],
] as const;
const LAST_AT_ANY_EDGE = [
  ['value-for-slope', 'g*v'],
  ['chain-added', 'g + d'],
] as const;

/** The mistakes at one edge of the backward sweep: what the adjoint would be after it. */
export function edgeMistakes(step: ReverseStep, operation: OperationStep): StepMistake[] {
  const { before, contribution, ordinal, operand } = step;
  const [a = NaN, b = NaN] = operation.operands.map(({ value }) => value);
  const numbers = { g: step.upstream, d: step.local, a, b, v: operation.value };
  const shape: EdgeShape = {
    operation: operation.spelling.operation.name,
    operand,
    isFromResult: false,
    isIntoVariable: false,
    hasStepInside: false,
  };
  const mistakes: StepMistake[] = [];
  const add = (code: MistakeCode, number: number): void => {
    if (mistakes.some((mistake) => mistake.code === code)) return;
    const place = { direction: 'backward', to: step.toName } as const;
    mistakes.push({ code, number, sentence: sentenceOfMistake(code, place) });
  };
  const addBy = (code: MistakeCode, rule: string): void => {
    const number = ruleNumber(rule, numbers);
    add(code, ordinal === 1 ? number : before + number);
  };
  if (ordinal > 1) add('overwritten', contribution);
  add('sign-flipped', ordinal === 1 ? -contribution : before - contribution);
  for (const [code, rule] of AT_ANY_EDGE) addBy(code, rule);
  for (const mistake of SLOPE_MISTAKES) {
    const rule = mistake.kind === 'edge' ? mistake.rule(shape) : undefined;
    // Rules with `d` are those for any edge, which are listed above.
    if (rule !== undefined && !rule.includes('d')) addBy(mistake.code, rule);
  }
  for (const [code, rule] of LAST_AT_ANY_EDGE) addBy(code, rule);
  return mistakes;
}

/** The mistakes in computing one value. */
export function valueStepMistakes({ operands, spelling, value }: OperationStep): StepMistake[] {
  const [a = NaN, b = NaN] = operands.map((operand) => operand.value);
  const place = { direction: 'forward', symbol: spelling.text } as const;
  const named = (code: MistakeCode, number: number): StepMistake => ({
    code,
    number,
    sentence: sentenceOfMistake(code, place),
  });
  const others = VALUE_MISTAKES.flatMap(({ code, run }) => {
    const wrong = run(spelling.operation);
    return wrong === undefined ? [] : [named(code, wrong(a, b))];
  });
  return [named('sign-flipped', -value), ...others];
}
