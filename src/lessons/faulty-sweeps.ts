import { firstOperation } from '../autodiff/tape/graph.js';
import type { Tape } from '../autodiff/tape/tape.js';

// Backward sweeps with the typical mistakes of hand-written engines, made on purpose. Each returns the adjoint of every
// node. They are meant for small graphs.

interface Edge {
  readonly to: number;
  readonly local: number;
}

/** The edges from a node to those operands that depend on an input. */
function edgesOf({ graph, leftPartials, rightPartials }: Tape, node: number): Edge[] {
  if (node < firstOperation(graph)) return [];
  const both = [
    { to: graph.left[node] ?? -1, local: leftPartials[node] ?? NaN },
    { to: graph.right[node] ?? -1, local: rightPartials[node] ?? NaN },
  ];
  return both.filter(({ to }) => graph.active[to] === 1);
}

/** The mistake: a contribution overwrites the earlier ones (`=`) instead of being added to them (`+=`). */
export function overwritingSweep(tape: Tape): Float64Array {
  const adjoints = new Float64Array(tape.graph.size);
  adjoints[tape.graph.output] = 1;
  for (let node = tape.graph.size - 1; node >= 0; node -= 1) {
    for (const { to, local } of edgesOf(tape, node)) adjoints[to] = (adjoints[node] ?? 0) * local;
  }
  return adjoints;
}

/**
 * The mistake: the sweep continues into the operands at once, before all contributions to them have arrived. `turn`
 * decides which operand comes first.
 */
export function disorderedSweep(tape: Tape, turn: 'left first' | 'right first'): Float64Array {
  const adjoints = new Float64Array(tape.graph.size);
  adjoints[tape.graph.output] = 1;
  const follow = (node: number): void => {
    const edges = edgesOf(tape, node);
    for (const { to, local } of edges) {
      adjoints[to] = (adjoints[to] ?? 0) + (adjoints[node] ?? 0) * local;
    }
    const operands = [...new Set(edges.map(({ to }) => to))];
    for (const operand of turn === 'left first' ? operands : operands.reverse()) follow(operand);
  };
  follow(tape.graph.output);
  return adjoints;
}

/** The mistake: a sweep begins with the adjoints that the previous one left in the intermediate nodes. */
export function unresetSweep(tape: Tape, left: Float64Array): Float64Array {
  const adjoints = left.slice();
  adjoints[tape.graph.output] = 1;
  for (let node = tape.graph.size - 1; node >= 0; node -= 1) {
    for (const { to, local } of edgesOf(tape, node)) {
      adjoints[to] = (adjoints[to] ?? 0) + (adjoints[node] ?? 0) * local;
    }
  }
  return adjoints;
}
