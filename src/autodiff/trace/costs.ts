import type { Trace } from './trace.js';

/** What one mode does to get the whole Jacobian, beyond computing the values and local derivatives. */
export interface ModeCost {
  readonly sweeps: number;
  /** Multiplications by a local derivative, over all sweeps. */
  readonly products: number;
  /** Additions of two products, over all sweeps. */
  readonly sums: number;
}

/** Both ways to the same derivatives, counted. */
export interface Costs {
  /** Operations of the expression itself, which both modes compute once. */
  readonly operations: number;
  readonly forward: ModeCost;
  readonly reverse: ModeCost;
}

/**
 * Counts what forward mode (a sweep for each input) and reverse mode (one for each output) do on these traces of one
 * tape. An edge between two nodes that depend on an input costs one product a sweep.
 */
export function countCosts(outputs: readonly [Trace, ...Trace[]]): Costs {
  const { graph } = outputs[0].tape;
  let products = 0;
  let sums = 0;
  for (const step of outputs[0].forward) {
    if (step.kind === 'input') continue;
    const edges = step.operands.filter(({ node }) => graph.active[node] === 1).length;
    products += edges;
    sums += Math.max(0, edges - 1);
  }
  const inputs = graph.inputs.length;
  const backward = outputs.map(({ reverse }) => ({
    products: reverse.length,
    sums: reverse.filter(({ ordinal }) => ordinal > 1).length,
  }));
  return {
    operations: outputs[0].forward.length - inputs,
    forward: { sweeps: inputs, products: products * inputs, sums: sums * inputs },
    reverse: {
      sweeps: outputs.length,
      products: backward.reduce((all, each) => all + each.products, 0),
      sums: backward.reduce((all, each) => all + each.sums, 0),
    },
  };
}
