import { parseExpression } from './expression/parse-expression.js';
import { pointOf } from './point.js';
import { sweepForward } from './tape/forward-mode.js';
import type { Graph } from './tape/graph.js';
import { sweepBackward } from './tape/reverse-mode.js';
import { outputValue, record, type Tape } from './tape/tape.js';

/** The value of an expression (its first result, if several) and its derivative with respect to each variable. */
export interface Differentiated {
  readonly value: number;
  readonly gradient: ReadonlyMap<string, number>;
  /** What it was computed on. */
  readonly graph: Graph;
  readonly tape: Tape;
}

/**
 * Value and gradient at a point, without a trace: one forward and one backward sweep.
 * Throws ExpressionError for a mistake in the expression, and UserError if the values don't fit its inputs.
 */
export function differentiate(expression: string, at: ReadonlyMap<string, number>): Differentiated {
  const graph = parseExpression(expression);
  const tape = record(graph, pointOf(graph, at));
  const { values } = sweepBackward(tape);
  return {
    value: outputValue(tape),
    gradient: new Map(graph.inputs.map((name, node) => [name, values[node] ?? NaN])),
    graph,
    tape,
  };
}

/**
 * The derivative of every result with respect to every input, one row per result: computed by a backward sweep for
 * each row, or by a forward-mode sweep for each column. The numbers are the same up to rounding.
 */
export function jacobian(tape: Tape, mode: 'reverse' | 'forward'): number[][] {
  const { inputs, outputs } = tape.graph;
  if (mode === 'reverse') {
    return outputs.map(({ node }) => [
      ...sweepBackward(tape, { output: node }).values.slice(0, inputs.length),
    ]);
  }
  const columns = inputs.map((_name, input) => {
    const direction = new Float64Array(inputs.length);
    direction[input] = 1;
    return sweepForward(tape, direction).values;
  });
  return outputs.map(({ node }) => columns.map((tangents) => tangents[node] ?? NaN));
}
