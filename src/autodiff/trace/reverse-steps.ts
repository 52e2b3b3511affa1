import type { Rule } from '../operations/operation.js';
import { sweepBackward, type Adjoints, type SweptEdge } from '../tape/reverse-mode.js';
import type { Tape } from '../tape/tape.js';
import { operationStep, type ForwardStep, type OperationStep } from './forward-steps.js';
import type { NameOf } from './names.js';

/** The local derivative in symbols, with the names of this tape; see Rule. */
export interface NamedRule {
  readonly kind: Rule['kind'];
  readonly text: string;
}

/** One application of the chain rule: what arrived at `from`, times the local derivative, goes to `to`. */
export interface ReverseStep extends SweptEdge {
  readonly fromName: string;
  readonly toName: string;
  readonly rule: NamedRule;
  /** This is contribution number `ordinal` of the `contributions` that `to` receives. */
  readonly ordinal: number;
  readonly contributions: number;
}

/** The backward sweep, edge by edge, and the adjoints it leaves. `forward` are the steps of the same tape. */
export function reverseSteps(
  tape: Tape,
  forward: readonly ForwardStep[],
  nameOf: NameOf,
): { adjoints: Adjoints; steps: ReverseStep[] } {
  const edges: SweptEdge[] = [];
  const received = new Int32Array(tape.graph.size);
  const ordinals: number[] = [];
  const adjoints = sweepBackward(tape, (edge) => {
    const ordinal = (received[edge.to] ?? 0) + 1;
    received[edge.to] = ordinal;
    ordinals.push(ordinal);
    edges.push(edge);
  });
  const steps = edges.map((edge, index) => ({
    ...edge,
    fromName: nameOf(edge.from),
    toName: nameOf(edge.to),
    rule: namedRule(edge, operationStep(forward, tape.graph, edge.from)),
    ordinal: ordinals[index] ?? 0,
    contributions: received[edge.to] ?? 0,
  }));
  return { adjoints, steps };
}

function namedRule({ operand }: SweptEdge, step: OperationStep | undefined): NamedRule {
  if (step === undefined) return { kind: 'formula', text: '' };
  const { derivatives } = step.spelling.operation;
  const { rule } = derivatives[operand] ?? derivatives[0];
  const [a, b] = step.operands;
  const template = rule.text({
    a: a?.value ?? NaN,
    b: b?.value ?? NaN,
    literalB: b?.kind === 'number' ? b.value : undefined,
  });
  // The rule's words for operands and result, replaced by their names.
  const text = template.replace(/\b[abv]\b/g, (word) =>
    word === 'v' ? step.name : ((word === 'a' ? a : b)?.name ?? word),
  );
  return { kind: rule.kind, text };
}
