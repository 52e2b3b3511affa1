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
  const rule = localRuleText(step, operation);
  if (step.rule.kind === 'case') return `${rule}, so ${exactText(step.local)}`;
  const number = bareNumber(step);
  return `${rule} = ${number ?? numberText(step.local)}`;
}

/** The same without the number: `cos(v₀)`, `∂(v₄-v₃)/∂v₃`, `v₀ > 0`. */
export function localRuleText(step: ReverseStep, operation: OperationStep): string {
  if (bareNumber(step) === undefined) return step.rule.text;
  const names = operation.operands.map(({ name }) => name);
  return `∂(${formulaText(operation.spelling, names, 'tight')})/∂${step.toName}`;
}

/** A rule that is a mere number. */
function bareNumber({ rule }: ReverseStep): string | undefined {
  const bare = rule.text.replace(/^\((.*)\)$/, '$1');
  return rule.kind === 'case' || Number.isNaN(Number(bare)) ? undefined : bare;
}
