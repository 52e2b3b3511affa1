import { hessian } from '../../autodiff/tape/hessian.js';
import { countCosts } from '../../autodiff/trace/costs.js';
import { tangentSteps } from '../../autodiff/trace/tangent-steps.js';
import type { Trace } from '../../autodiff/trace/trace.js';
import type { DemoView } from './demo-text.js';
import type { Json } from './json-text.js';
import { traceDocument } from './trace-document.js';

/**
 * Traces of one tape as one JSON document. One result: the document of its trace. Several: `value` is a list in the
 * order of `outputs`, `grad` holds such a list for each input, `jacobian` has a row for each output and a column for
 * each of `inputs`, and `results` the document of each. Forward mode adds `tangents`, a list for each node with an
 * entry a sweep; comparing both modes adds `cost`; the Hessian has rows and columns in the order of `inputs`.
 */
export function demoDocument(
  outputs: readonly [Trace, ...Trace[]],
  { mode, hessian: wantsHessian }: DemoView,
): Exclude<Json, undefined> {
  const [first] = outputs;
  const { inputs, tape, forward } = first;
  const names = inputs.map(({ name }) => name);
  const hessians = wantsHessian
    ? outputs.map(({ result }) => hessian(tape, result.node).map((row) => [...row]))
    : [];
  const more: Record<string, Json> = {
    ...(mode === 'reverse'
      ? {}
      : {
          mode,
          inputs: names,
          tangents: tangentSteps(tape, forward).map((step) => step.tangents),
        }),
    ...(mode === 'both' ? { cost: costDocument(outputs) } : {}),
  };
  if (outputs.length === 1) {
    const second = wantsHessian ? { inputs: names, hessian: hessians[0] } : {};
    return { ...traceDocument(first), ...more, ...second };
  }
  return {
    expr: first.expression,
    at: new Map(inputs.map(({ name, value }) => [name, value])),
    inputs: names,
    outputs: outputs.map(({ resultName }) => resultName),
    value: outputs.map(({ result }) => result.value),
    grad: new Map(
      inputs.map(({ name }, index) => [
        name,
        outputs.map((trace) => trace.inputs[index]?.derivative),
      ]),
    ),
    jacobian: outputs.map((trace) => trace.inputs.map(({ derivative }) => derivative)),
    ...more,
    ...(wantsHessian ? { hessian: hessians } : {}),
    results: outputs.map((trace) => traceDocument(trace)),
  };
}

function costDocument(outputs: readonly [Trace, ...Trace[]]): Json {
  const { operations, forward, reverse } = countCosts(outputs);
  return { operations, forward: { ...forward }, reverse: { ...reverse } };
}
