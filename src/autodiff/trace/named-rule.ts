import type { Rule } from '../operations/operation.js';
import type { OperationStep } from './forward-steps.js';

/** The local derivative in symbols, with the names of this tape; see Rule. */
export interface NamedRule {
  readonly kind: Rule['kind'];
  readonly text: string;
}

/** The rule for a step's derivative with respect to one of its operands. */
export function namedRule(step: OperationStep | undefined, operand: 0 | 1): NamedRule {
  if (step === undefined) return { kind: 'formula', text: '' };
  const { derivatives } = step.spelling.operation;
  const { rule } = derivatives[operand] ?? derivatives[0];
  const [a, b] = step.operands;
  const template = rule.text({
    a: a?.value ?? NaN,
    b: b?.value ?? NaN,
    literalB: b?.kind === 'number' ? b.value : undefined,
  });
  // The rule's placeholders for operands and result, replaced by their names.
  const text = template.replace(/\b[abv]\b/g, (word) =>
    word === 'v' ? step.name : ((word === 'a' ? a : b)?.name ?? word),
  );
  return { kind: rule.kind, text };
}
