import { firstOperation } from './graph.js';
import type { Tape } from './tape.js';

/**
 * Forward mode: how fast every node changes when the inputs move with the speeds `direction` (one for each
 * input). The entry at the output is the Jacobian-vector product; with a 1 for one input and 0 for the others it
 * is the derivative by that input (Griewank & Walther, Evaluating Derivatives, section 3.1).
 */
export function sweepForward(tape: Tape, direction: Float64Array): Float64Array {
  const { graph, leftPartials, rightPartials } = tape;
  const { active, left, right, size } = graph;
  const tangents = new Float64Array(size);
  tangents.set(direction);
  for (let node = firstOperation(graph); node < size; node += 1) {
    if (active[node] === 0) continue;
    const l = left[node] ?? -1;
    const r = right[node] ?? -1;
    tangents[node] =
      through(leftPartials[node] ?? 0, tangents[l] ?? 0) +
      (r < 0 ? 0 : through(rightPartials[node] ?? 0, tangents[r] ?? 0));
  }
  return tangents;
}

/** An operand that stands still moves nothing, even where the local derivative is infinite. */
function through(local: number, tangent: number): number {
  return tangent === 0 ? 0 : local * tangent;
}
