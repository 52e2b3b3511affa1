import { alongEdge, ROUNDS_APART } from './along-edge.js';
import { firstOperation } from './graph.js';
import type { Tape } from './tape.js';

/** The result of one backward sweep, one entry per node. */
export interface Adjoints {
  /** ∂output/∂node; 0 where the node does not reach the output or is a constant. */
  readonly values: Float64Array;
  /** 1 where a gradient arrived. */
  readonly reached: Uint8Array;
}

/** Called for each edge in the order of the sweep. */
export type EdgeListener = (edge: SweptEdge) => void;

/** Where a sweep starts, and who is told about its edges. */
export interface BackwardOptions {
  /** The node to differentiate; the graph's first output if not given. */
  readonly output?: number;
  readonly listener?: EdgeListener;
}

/** One application of the chain rule: `contribution` is `upstream` times `local`, rounded as PyTorch rounds it. */
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
 * or division per edge, no recursion.
 */
export function sweepBackward(
  tape: Tape,
  { output = tape.graph.output, listener }: BackwardOptions = {},
): Adjoints {
  const { graph, leftPartials, rightPartials } = tape;
  const { active, codes, left, right, size } = graph;
  const [leftApart, rightApart] = ROUNDS_APART;
  // Adding to -0 changes nothing, not even the sign of zero: a lone contribution of -0 stays -0, as in PyTorch.
  const adjoints = new Float64Array(size).fill(-0);
  const reached = new Uint8Array(size);
  if (active[output] === 1) {
    adjoints[output] = 1;
    reached[output] = 1;
  }
  for (let node = size - 1; node >= firstOperation(graph); node -= 1) {
    if (reached[node] === 0) continue;
    const upstream = adjoints[node] ?? 0;
    const code = codes[node] ?? 0;
    const l = left[node] ?? -1;
    const r = right[node] ?? -1;
    // Written out for both operands, because a call for each edge would double the time.
    if (active[l] === 1) {
      const local = leftPartials[node] ?? 0;
      const plain = local !== 0 && leftApart[code] === 0;
      const contribution = plain ? upstream * local : alongEdge(tape, node, 0, upstream);
      const before = adjoints[l] ?? 0;
      adjoints[l] = before + contribution;
      reached[l] = 1;
      if (listener)
        tell(listener, { from: node, to: l, operand: 0, upstream, local, contribution, before });
    }
    if (r >= 0 && active[r] === 1) {
      const local = rightPartials[node] ?? 0;
      const plain = local !== 0 && rightApart[code] === 0;
      const contribution = plain ? upstream * local : alongEdge(tape, node, 1, upstream);
      const before = adjoints[r] ?? 0;
      adjoints[r] = before + contribution;
      reached[r] = 1;
      if (listener)
        tell(listener, { from: node, to: r, operand: 1, upstream, local, contribution, before });
    }
  }
  for (let node = 0; node < size; node += 1) if (reached[node] === 0) adjoints[node] = 0;
  return { values: adjoints, reached };
}

function tell(listener: EdgeListener, edge: Omit<SweptEdge, 'total'>): void {
  listener({ ...edge, total: edge.before + edge.contribution });
}
