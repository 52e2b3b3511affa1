import { evaluate } from '../tape/tape.js';
import type { Trace } from './trace.js';

/** Nudges to try: the first is easy to picture, the others are for steep or strongly curved functions. */
const NUDGES = [0.01, 0.001, 1e-4, 1e-5];
/** How far, relatively, the change may be from what the derivative predicts. */
const OFF = 0.1;

/**
 * A nudge upwards of an input for which the result changes about as the derivative predicts. Undefined if no small
 * nudge does so: at a kink, for example, where PyTorch's derivative is a convention and predicts nothing.
 */
export function tellingNudge(
  { result, tape }: Trace,
  { node, derivative }: { readonly node: number; readonly derivative: number },
): number | undefined {
  return NUDGES.find((nudge) => {
    const point = tape.values.slice(0, tape.graph.inputs.length);
    point[node] = (point[node] ?? NaN) + nudge;
    const change = (evaluate(tape.graph, point)[result.node] ?? NaN) - result.value;
    const predicted = nudge * derivative;
    return Math.abs(change - predicted) <= OFF * Math.abs(predicted);
  });
}
