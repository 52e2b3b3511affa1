import { parseExpression } from '../autodiff/expression/parse-expression.js';
import { pointOf } from '../autodiff/point.js';
import { sweepBackward } from '../autodiff/tape/reverse-mode.js';
import { outputValue, record, type Tape } from '../autodiff/tape/tape.js';

/** The values of the variables, by name. */
export type At = Readonly<Record<string, number>>;

/** An expression, recorded at a point. */
export function tapeOf(expression: string, at: At): Tape {
  const graph = parseExpression(expression);
  return record(graph, pointOf(graph, new Map(Object.entries(at))));
}

/** The value of an expression. */
export function valueOf(expression: string, at: At): number {
  return outputValue(tapeOf(expression, at));
}

/** The derivative of an expression w.r.t. one of its variables; undefined for any other name, such as a definition. */
export function slopeOf(expression: string, at: At, variable: string): number | undefined {
  const tape = tapeOf(expression, at);
  const node = tape.graph.inputs.indexOf(variable);
  return node < 0 ? undefined : sweepBackward(tape).values[node];
}

/** The same, for a name that is a variable. */
export function gradientOf(expression: string, at: At, variable: string): number {
  return slopeOf(expression, at, variable) ?? NaN;
}
