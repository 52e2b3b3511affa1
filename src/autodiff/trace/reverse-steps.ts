import { sweepBackward, type Adjoints, type SweptEdge } from '../tape/reverse-mode.js';
import type { Tape } from '../tape/tape.js';
import { operationStep, type ForwardStep } from './forward-steps.js';
import { namedRule, type NamedRule } from './named-rule.js';
import type { NameOf } from './names.js';

/** One application of the chain rule: the adjoint of `from`, times the local derivative, is passed on to `to`. */
export interface ReverseStep extends SweptEdge {
  readonly fromName: string;
  readonly toName: string;
  readonly rule: NamedRule;
  /** This is contribution number `ordinal` of the `contributions` that `to` receives. */
  readonly ordinal: number;
  readonly contributions: number;
}

/** The backward sweep from `output`, edge by edge, and the resulting adjoints. `forward` holds the steps of the same tape. */
export function reverseSteps(
  tape: Tape,
  forward: readonly ForwardStep[],
  nameOf: NameOf,
  output: number,
): { adjoints: Adjoints; steps: ReverseStep[] } {
  const edges: SweptEdge[] = [];
  const received = new Int32Array(tape.graph.size);
  const ordinals: number[] = [];
  const listener = (edge: SweptEdge): void => {
    const ordinal = (received[edge.to] ?? 0) + 1;
    received[edge.to] = ordinal;
    ordinals.push(ordinal);
    edges.push(edge);
  };
  const adjoints = sweepBackward(tape, { output, listener });
  const steps = edges.map((edge, index) => ({
    ...edge,
    fromName: nameOf(edge.from),
    toName: nameOf(edge.to),
    rule: namedRule(operationStep(forward, tape.graph, edge.from), edge.operand),
    ordinal: ordinals[index] ?? 0,
    contributions: received[edge.to] ?? 0,
  }));
  return { adjoints, steps };
}
