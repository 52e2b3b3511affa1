import type { OperationStep } from '../../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../../autodiff/trace/reverse-steps.js';
import { formulaText } from './formula.js';
import { exactText, numberText } from './number-text.js';

/**
 * The local derivative as a learner may check it: the rule in symbols with its number (`cos(v₀) = 0.2837`), what
 * was derived where the rule is a mere number (`∂(v₄-v₃)/∂v₃ = -1`), or the condition that decided it
 * (`v₀ > 0, so 1`).
 */
export function localDerivativeText(step: ReverseStep, operation: OperationStep): string {
  if (step.rule.kind === 'case') return `${step.rule.text}, so ${exactText(step.local)}`;
  const bare = step.rule.text.replace(/^\((.*)\)$/, '$1');
  if (Number.isNaN(Number(bare))) return `${step.rule.text} = ${numberText(step.local)}`;
  const names = operation.operands.map(({ name }) => name);
  return `∂(${formulaText(operation.spelling, names, 'tight')})/∂${step.toName} = ${bare}`;
}
