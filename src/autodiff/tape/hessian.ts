import { alongEdge, closedRoute } from './along-edge.js';
import { sweepForward, type Tangents } from './forward-mode.js';
import { firstOperation } from './graph.js';
import { sweepBackward } from './reverse-mode.js';
import { secondDerivatives, type SecondDerivatives } from './second-derivatives.js';
import type { Tape } from './tape.js';

/**
 * The second derivatives of `output`: row i holds the derivatives of the gradient with respect to input i. Forward over
 * reverse: for each input, one tangent sweep and one backward sweep in which every adjoint is a dual number (Griewank
 * & Walther, Evaluating Derivatives, section 5.1). Symmetric up to rounding.
 */
export function hessian(tape: Tape, output = tape.graph.output): Float64Array[] {
  const { graph } = tape;
  const adjoints = sweepBackward(tape, { output }).values;
  const second = secondDerivatives(tape);
  return graph.inputs.map((_name, input) => {
    const direction = new Float64Array(graph.inputs.length);
    direction[input] = 1;
    const tangents = sweepForward(tape, direction);
    return adjointTangents(tape, { adjoints, second, tangents }, output).slice(
      0,
      graph.inputs.length,
    );
  });
}

interface Known {
  readonly adjoints: Float64Array;
  readonly second: SecondDerivatives;
  readonly tangents: Tangents;
}

/** How fast every adjoint changes when the inputs move as the tangents say. */
function adjointTangents(tape: Tape, known: Known, output: number): Float64Array {
  const { graph, leftPartials, rightPartials } = tape;
  const { active, left, right, size } = graph;
  const { adjoints, second, tangents } = known;
  const result = new Float64Array(size);
  const moving = new Uint8Array(size);
  const reached = new Uint8Array(size);
  reached[output] = active[output] ?? 0;

  for (let node = size - 1; node >= firstOperation(graph); node -= 1) {
    if (reached[node] === 0) continue;
    const [l, r] = [left[node] ?? -1, right[node] ?? -1];
    const byLeft = byOperand(second.leftByLeft, second.leftByRight, node, l, r);
    const byRight = byOperand(second.leftByRight, second.rightByRight, node, l, r);
    passBack(node, l, 0, leftPartials[node] ?? 0, byLeft);
    passBack(node, r, 1, rightPartials[node] ?? 0, byRight);
  }
  return result;

  /** How fast a local derivative changes; undefined if it does not. */
  function byOperand(
    byFirst: Float64Array,
    bySecond: Float64Array,
    node: number,
    l: number,
    r: number,
  ): number | undefined {
    const first = part(byFirst[node] ?? 0, l);
    const other = part(bySecond[node] ?? 0, r);
    return first === undefined ? other : first + (other ?? 0);
  }

  function part(slope: number, operand: number): number | undefined {
    if (slope === 0 || operand < 0 || tangents.moving[operand] === 0) return undefined;
    return slope * (tangents.values[operand] ?? 0);
  }

  function passBack(
    from: number,
    to: number,
    operand: 0 | 1,
    local: number,
    localTangent: number | undefined,
  ): void {
    if (to < 0 || active[to] === 0) return;
    reached[to] = 1;
    if (local === 0 && closedRoute(tape, from, operand)) return;
    if (moving[from] === 1) add(to, alongEdge(tape, from, operand, result[from] ?? 0));
    if (localTangent !== undefined) add(to, (adjoints[from] ?? 0) * localTangent);
  }

  function add(to: number, contribution: number): void {
    result[to] = (result[to] ?? 0) + contribution;
    moving[to] = 1;
  }
}
