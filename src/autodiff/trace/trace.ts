import { pointOf } from '../point.js';
import { parseExpression } from '../expression/parse-expression.js';
import { record, type Tape } from '../tape/tape.js';
import { forwardSteps, type ForwardStep } from './forward-steps.js';
import { checkGradient, type GradientCheck } from './gradient-check.js';
import { nodeNames, resultNames } from './names.js';
import { notesOf, type Note } from './notes.js';
import { reverseSteps, type ReverseStep } from './reverse-steps.js';

/** An input, and what the backward sweep found for it. */
export interface TracedInput {
  /** The variable. */
  readonly name: string;
  readonly node: number;
  readonly value: number;
  /** The derivative of the result with respect to this input. */
  readonly derivative: number;
  /** The terms that add up to the derivative, in order; empty if the input itself is the result. */
  readonly contributions: readonly number[];
}

/** Everything there is to show about one expression at one point. All views are drawn from this. */
export interface Trace {
  /** As it was written. */
  readonly expression: string;
  readonly resultName: string;
  readonly result: { readonly node: number; readonly name: string; readonly value: number };
  readonly inputs: readonly TracedInput[];
  readonly forward: readonly ForwardStep[];
  readonly reverse: readonly ReverseStep[];
  readonly notes: readonly Note[];
  readonly check: GradientCheck;
  /** The recorded sweep itself. */
  readonly tape: Tape;
  readonly adjoints: Float64Array;
}

/**
 * Runs an expression forward and backward at a point and records every step. If it has several results, the backward
 * sweep starts at the first.
 * Throws ExpressionError for a mistake in the expression, and UserError if the values don't fit its inputs.
 */
export function traceExpression(expression: string, at: ReadonlyMap<string, number>): Trace {
  return traceOutputs(expression, at)[0];
}

/** A trace for each result of an expression, on one tape; throws as `traceExpression`. */
export function traceOutputs(
  expression: string,
  at: ReadonlyMap<string, number>,
): readonly [Trace, ...Trace[]] {
  const graph = parseExpression(expression);
  const tape = record(graph, pointOf(graph, at));
  const nameOf = nodeNames(graph);
  const forward = forwardSteps(tape, nameOf);
  const names = resultNames(graph);
  const traceOf = (output: number): Trace => {
    const node = graph.outputs[output]?.node ?? graph.output;
    const { adjoints, steps } = reverseSteps(tape, forward, nameOf, node);
    const contributions = graph.inputs.map((): number[] => []);
    for (const step of steps) contributions[step.to]?.push(step.contribution);
    return {
      expression,
      resultName: names[output] ?? '',
      result: { node, name: nameOf(node), value: tape.values[node] ?? NaN },
      inputs: graph.inputs.map((name, input) => ({
        name,
        node: input,
        value: tape.values[input] ?? NaN,
        derivative: adjoints.values[input] ?? NaN,
        contributions: contributions[input] ?? [],
      })),
      forward,
      reverse: steps,
      notes: notesOf(tape, forward, steps),
      check: checkGradient(tape, adjoints.values, node),
      tape,
      adjoints: adjoints.values,
    };
  };
  return [traceOf(0), ...names.slice(1).map((_name, index) => traceOf(index + 1))];
}
