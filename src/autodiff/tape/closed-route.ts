import { SPELLINGS } from '../operations/table.js';
import type { Tape } from './tape.js';

const CLOSED = [0, 1].map((operand) =>
  SPELLINGS.map(({ operation }) => operation.derivatives[operand]?.closed),
);

/**
 * Whether an edge whose local derivative is 0 passes nothing at all, so that even an infinite or nan number that comes
 * along it is masked instead of multiplied by 0.
 */
export function closedRoute({ graph, values }: Tape, node: number, operand: 0 | 1): boolean {
  const closed = CLOSED[operand]?.[graph.codes[node] ?? 0];
  if (closed === undefined) return false;
  return closed(values[graph.left[node] ?? -1] ?? NaN, values[graph.right[node] ?? -1] ?? NaN);
}
