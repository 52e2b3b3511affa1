import type { ForwardStep } from '../../autodiff/trace/forward-steps.js';
import type { ReverseStep } from '../../autodiff/trace/reverse-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import { formulaText } from './formula.js';
import type { Json } from './json-text.js';

/**
 * A trace as one JSON document: `expr`, `at`, `value` and `grad`; the values of the forward sweep in `tape`, the
 * edges of the backward sweep in `steps`, `notes` and `check`. Nodes are numbered as in the tape; names are those of
 * the text.
 */
export function traceDocument(trace: Trace): Readonly<Record<string, Json>> {
  return {
    expr: trace.expression,
    at: new Map(trace.inputs.map(({ name, value }) => [name, value])),
    value: trace.result.value,
    grad: new Map(trace.inputs.map(({ name, derivative }) => [name, derivative])),
    result: { name: trace.resultName, node: trace.result.node },
    tape: trace.forward.map((step) => ({
      ...stepDocument(step),
      value: step.value,
      adjoint: trace.adjoints[step.node],
    })),
    steps: trace.reverse.map(edgeDocument),
    notes: trace.notes.map(({ kind, text, at }) => ({ kind, ...at, text })),
    check: {
      ...trace.check,
      forwardModeStrays: trace.check.forwardModeStrays.map(({ input, tangent }) => ({
        input: trace.inputs[input]?.name,
        tangent,
      })),
      inputs: trace.check.inputs.map((check) => ({
        ...check,
        input: trace.inputs[check.input]?.name,
      })),
    },
  };
}

function stepDocument(step: ForwardStep): Readonly<Record<string, Json>> {
  const { node, name } = step;
  if (step.kind === 'input') return { node, name, op: 'input', formula: step.variable };
  const { spelling, operands, alias } = step;
  return {
    node,
    name,
    op: spelling.operation.name,
    formula: formulaText(
      spelling,
      operands.map((operand) => operand.name),
    ),
    operands: operands.map((operand) => ({
      node: operand.node,
      name: operand.name,
      value: operand.value,
    })),
    alias,
  };
}

function edgeDocument(step: ReverseStep): Readonly<Record<string, Json>> {
  const { from, to, fromName, toName, rule, local, upstream, contribution, total } = step;
  const { ordinal, contributions } = step;
  return {
    from,
    to,
    fromName,
    toName,
    rule: rule.text,
    local,
    upstream,
    contribution,
    total,
    ordinal,
    contributions,
  };
}
