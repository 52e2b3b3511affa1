import { closedRoute } from './closed-route.js';
import { firstOperation } from './graph.js';
import type { Tape } from './tape.js';

/** What one backward sweep leaves behind, an entry a node. */
export interface Adjoints {
  /** ∂output/∂node; 0 where the node does not reach the output or is a constant. */
  readonly values: Float64Array;
  /** 1 where a gradient arrived. */
  readonly reached: Uint8Array;
}

/** Told of each edge in the order of the sweep. */
export type EdgeListener = (edge: SweptEdge) => void;

/** Where a sweep starts, and who hears of its edges. */
export interface BackwardOptions {
  /** The node that is derived; the graph's first output if not given. */
  readonly output?: number;
  readonly listener?: EdgeListener;
}

/** One application of the chain rule: `contribution` is `upstream` times `local`. */
export interface SweptEdge {
  readonly from: number;
  readonly to: number;
  readonly operand: 0 | 1;
  readonly upstream: number;
  readonly local: number;
  readonly contribution: number;
  /** The adjoint of `to` before this contribution, and with it. */
  readonly before: number;
  readonly total: number;
}

/**
 * The backward sweep (reverse mode; Griewank & Walther, Evaluating Derivatives, section 3.2): starts with 1 at
 * the output and walks the nodes from last to first, adding upstream times local derivative to each operand.
 * Every consumer of a node comes after it, so its adjoint is complete when the walk arrives. One multiplication
 * an edge, no recursion.
 */
export function sweepBackward(
  tape: Tape,
  { output = tape.graph.output, listener }: BackwardOptions = {},
): Adjoints {
  const { graph, leftPartials, rightPartials } = tape;
  const { active, left, right, size } = graph;
  // Minus zero is what addition leaves alone: with it, as in PyTorch, a lone contribution of -0 stays -0.
  const adjoints = new Float64Array(size).fill(-0);
  const reached = new Uint8Array(size);
  if (active[output] === 1) {
    adjoints[output] = 1;
    reached[output] = 1;
  }
  const passBack = (from: number, to: number, operand: 0 | 1, local: number): void => {
    if (to < 0 || active[to] === 0) return;
    const upstream = adjoints[from] ?? 0;
    const product = upstream * local;
    const contribution = local === 0 && closedRoute(tape, from, operand) ? 0 : product;
    const before = adjoints[to] ?? 0;
    const total = before + contribution;
    adjoints[to] = total;
    reached[to] = 1;
    listener?.({ from, to, operand, upstream, local, contribution, before, total });
  };
  for (let node = size - 1; node >= firstOperation(graph); node -= 1) {
    if (reached[node] === 0) continue;
    passBack(node, left[node] ?? -1, 0, leftPartials[node] ?? 0);
    passBack(node, right[node] ?? -1, 1, rightPartials[node] ?? 0);
  }
  for (let node = 0; node < size; node += 1) if (reached[node] === 0) adjoints[node] = 0;
  return { values: adjoints, reached };
}
