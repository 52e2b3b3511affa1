import { spellingOf } from '../operations/table.js';
import { firstOperation, type Graph } from '../tape/graph.js';
import type { Tape } from '../tape/tape.js';

/** Kinks and domain boundaries that a difference quotient straddles. */
export interface CrossedKinks {
  /** The operations that have them, at least one, in the order of the tape. */
  readonly nodes: readonly number[];
  /** Whether they are exactly at the point itself. */
  readonly exact: boolean;
}

/**
 * The operations on the way to the result whose operands change sides of a kink between `below` the point, the point
 * itself and `above` it; undefined if there are none. If some have their kink exactly at the point, only those.
 *
 * @param reaches 1 for each node that the result depends on
 */
export function crossedKinks(
  { graph, values }: Tape,
  reaches: Uint8Array,
  below: Float64Array,
  above: Float64Array,
): CrossedKinks | undefined {
  const exact: number[] = [];
  const near: number[] = [];
  for (let node = firstOperation(graph); node < graph.size; node += 1) {
    const { side } = spellingOf(graph.codes[node] ?? 0).operation;
    if (side === undefined || graph.active[node] === 0 || reaches[node] === 0) continue;
    const [l, r] = [graph.left[node] ?? -1, graph.right[node] ?? -1];
    const sideIn = (run: Float64Array) => side(run[l] ?? NaN, run[r] ?? NaN);
    const here = sideIn(values);
    if (sideIn(below) === here && sideIn(above) === here) continue;
    (here === 0 ? exact : near).push(node);
  }
  if (exact.length > 0) return { nodes: exact, exact: true };
  return near.length > 0 ? { nodes: near, exact: false } : undefined;
}

/** 1 for each node that `output` depends on, itself included. */
export function reachingNodes({ left, right, size }: Graph, output: number): Uint8Array {
  const reaches = new Uint8Array(size);
  reaches[output] = 1;
  for (let node = output; node >= 0; node -= 1) {
    if (reaches[node] === 0) continue;
    for (const operand of [left[node] ?? -1, right[node] ?? -1]) {
      if (operand >= 0) reaches[operand] = 1;
    }
  }
  return reaches;
}
