import { firstOperation, type Graph } from '../../autodiff/tape/graph.js';

/**
 * How much there is to lay out: the number of ranks that the edges of a graph cross, all together. Layered layout puts
 * a place-holder on each, and its time grows with their square (measured with care: 800 take 0.6 seconds, 3200 take 6;
 * in haste 3200 take 0.3).
 */
export function layoutSize(graph: Graph): number {
  const { left, right, size } = graph;
  const ranks = new Int32Array(size);
  let total = 0;
  for (let node = firstOperation(graph); node < size; node += 1) {
    const operands = [left[node] ?? -1, right[node] ?? -1].filter((operand) => operand >= 0);
    const rank = 1 + Math.max(...operands.map((operand) => ranks[operand] ?? 0));
    ranks[node] = rank;
    for (const operand of operands)
      total += isNumber(operand, graph) ? 1 : rank - (ranks[operand] ?? 0);
  }
  return total;
}

/** A number is used once, and stands right above its use. */
function isNumber(node: number, graph: Graph): boolean {
  return node >= graph.inputs.length && node < firstOperation(graph);
}

/** Beyond this, curved lines and the best places take seconds. */
export const MOST_WITH_CARE = 800;
/** Beyond this even a picture in haste takes seconds, and nobody could read it. */
export const MOST_TO_LAY_OUT = 10_000;
