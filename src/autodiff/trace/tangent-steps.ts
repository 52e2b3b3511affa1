import { sweepForward } from '../tape/forward-mode.js';
import type { Tape } from '../tape/tape.js';
import type { ForwardStep, Operand } from './forward-steps.js';
import { namedRule, type NamedRule } from './named-rule.js';

/** One term of a tangent: the local derivative w.r.t. an operand, to be multiplied by the operand's tangent. */
export interface TangentTerm {
  readonly operand: Operand;
  readonly rule: NamedRule;
  readonly local: number;
}

/** A node as a dual number: its value, and how fast it changes in each of the sweeps. */
export interface TangentStep {
  readonly step: ForwardStep;
  /** One for each operand that depends on an input; empty for an input itself. */
  readonly terms: readonly TangentTerm[];
  /** The node's tangent in each sweep. There is one sweep per input, in order, which moves that input alone at speed 1. */
  readonly tangents: readonly number[];
}

/** Forward mode, line by line: one sweep per input, all on the same tape. */
export function tangentSteps(tape: Tape, forward: readonly ForwardStep[]): TangentStep[] {
  const { graph, leftPartials, rightPartials } = tape;
  const sweeps = graph.inputs.map((_name, input) => {
    const direction = new Float64Array(graph.inputs.length);
    direction[input] = 1;
    return sweepForward(tape, direction).values;
  });
  return forward.map((step) => {
    const operands = step.kind === 'input' ? [] : step.operands;
    const terms = operands.flatMap((operand, index): TangentTerm[] => {
      if (graph.active[operand.node] !== 1 || step.kind === 'input') return [];
      const partials = index === 0 ? leftPartials : rightPartials;
      const rule = namedRule(step, index === 0 ? 0 : 1);
      return [{ operand, rule, local: partials[step.node] ?? 0 }];
    });
    return { step, terms, tangents: sweeps.map((values) => values[step.node] ?? NaN) };
  });
}
