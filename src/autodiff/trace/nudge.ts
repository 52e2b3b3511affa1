import { evaluate } from '../tape/tape.js';
import type { Trace } from './trace.js';

/** Nudges to try: the first is easy to imagine, the others are for steep and winding curves. */
const NUDGES = [0.01, 0.001, 1e-4, 1e-5];
/** How far, relatively, what happens may be from what the derivative says. */
const OFF = 0.1;

/**
 * How far an input can be moved up so that the result moves about as its derivative says. Undefined if no small nudge
 * does: at a kink, for one, where PyTorch's derivative is a convention and foretells nothing.
 */
export function tellingNudge(
  { result, tape }: Trace,
  { node, derivative }: { readonly node: number; readonly derivative: number },
): number | undefined {
  return NUDGES.find((nudge) => {
    const point = tape.values.slice(0, tape.graph.inputs.length);
    point[node] = (point[node] ?? NaN) + nudge;
    const change = (evaluate(tape.graph, point)[result.node] ?? NaN) - result.value;
    const foretold = nudge * derivative;
    return Math.abs(change - foretold) <= OFF * Math.abs(foretold);
  });
}
