import { parseExpression } from './expression/parse-expression.js';
import { pointOf } from './point.js';
import { sweepBackward } from './tape/reverse-mode.js';
import { outputValue, record } from './tape/tape.js';

/** The value of an expression and its derivative by each of its variables. */
export interface Differentiated {
  readonly value: number;
  readonly gradient: ReadonlyMap<string, number>;
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
  };
}
