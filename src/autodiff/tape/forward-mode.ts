import { alongEdge } from './along-edge.js';
import { firstOperation } from './graph.js';
import type { Tape } from './tape.js';

/** The result of one forward-mode sweep, one entry per node. */
export interface Tangents {
  /** How fast the node changes; 0 where it does not move. */
  readonly values: Float64Array;
  /** 1 where the node depends on an input that moves. */
  readonly moving: Uint8Array;
}

/**
 * Forward mode: how fast every node changes when the inputs move at the speeds in `direction` (one per input). The
 * entry at an output is the Jacobian-vector product; with 1 for one input and 0 for the others it is the derivative
 * with respect to that input (Griewank & Walther, Evaluating Derivatives, section 3.1). An operand that does not move
 * contributes nothing, even if the local derivative is infinite: it has no tangent, as in PyTorch's forward mode.
 */
export function sweepForward(tape: Tape, direction: Float64Array): Tangents {
  const { graph } = tape;
  const { left, right, size } = graph;
  const values = new Float64Array(size);
  const moving = new Uint8Array(size);
  values.set(direction);
  direction.forEach((speed, input) => {
    moving[input] = speed === 0 ? 0 : 1;
  });
  for (let node = firstOperation(graph); node < size; node += 1) {
    const l = left[node] ?? -1;
    const r = right[node] ?? -1;
    const byLeft = moving[l] === 1;
    const byRight = r >= 0 && moving[r] === 1;
    if (!byLeft && !byRight) continue;
    moving[node] = 1;
    const first = byLeft ? alongEdge(tape, node, 0, values[l] ?? 0) : 0;
    const second = byRight ? alongEdge(tape, node, 1, values[r] ?? 0) : 0;
    values[node] = byLeft && byRight ? first + second : byLeft ? first : second;
  }
  return { values, moving };
}
