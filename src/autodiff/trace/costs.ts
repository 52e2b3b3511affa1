import type { Graph } from '../tape/graph.js';
import type { Trace } from './trace.js';

/** What one mode does to get the whole Jacobian, beyond computing the values and local derivatives. */
export interface ModeCost {
  readonly sweeps: number;
  /** Multiplications by a local derivative, over all sweeps. */
  readonly products: number;
  /** Additions of two products, over all sweeps. */
  readonly sums: number;
}

/** The cost of the same derivatives in both modes. */
export interface Costs {
  /** Operations in the expression itself, which either mode computes once. */
  readonly operations: number;
  readonly forward: ModeCost;
  readonly reverse: ModeCost;
}

/**
 * Counts the work of forward mode (one sweep per input) and reverse mode (one per output) on these traces of one tape.
 * A forward-mode sweep visits the edges that lead on from its input, a backward sweep those that lead to its output;
 * each edge costs one product.
 */
export function countCosts(outputs: readonly [Trace, ...Trace[]]): Costs {
  const { graph } = outputs[0].tape;
  const backward = outputs.map(({ reverse }) => ({
    products: reverse.length,
    sums: reverse.filter(({ ordinal }) => ordinal > 1).length,
  }));
  return {
    operations: outputs[0].forward.length - graph.inputs.length,
    forward: allOf(graph.inputs.map((_name, input) => tangentWork(graph, input))),
    reverse: allOf(backward),
  };
}

type Work = Omit<ModeCost, 'sweeps'>;

/** The work of the sweep for one input: a product for each operand that depends on it, a sum where both do. */
function tangentWork({ left, right, size }: Graph, input: number): Work {
  const moving = new Uint8Array(size);
  moving[input] = 1;
  let products = 0;
  let sums = 0;
  // Nodes before the first operation have no operands, so their indices here are -1.
  for (let node = input + 1; node < size; node += 1) {
    const [l, r] = [left[node] ?? -1, right[node] ?? -1];
    const edges = (l >= 0 ? (moving[l] ?? 0) : 0) + (r >= 0 ? (moving[r] ?? 0) : 0);
    if (edges === 0) continue;
    moving[node] = 1;
    products += edges;
    sums += edges - 1;
  }
  return { products, sums };
}

function allOf(sweeps: readonly Work[]): ModeCost {
  return {
    sweeps: sweeps.length,
    products: sweeps.reduce((all, each) => all + each.products, 0),
    sums: sweeps.reduce((all, each) => all + each.sums, 0),
  };
}
