import type { LocalDerivative } from '../operations/operation.js';
import { SPELLINGS } from '../operations/table.js';
import type { Tape } from './tape.js';

// One column for each operand, so that a sweep looks up one array instead of three objects.
const CLOSED = columns(({ closed }) => closed);
const TIMES = columns(({ times }) => times);

/** 1 for each operand of an operation whose product PyTorch rounds in its own way (see `times`). */
export const ROUNDS_APART = TIMES.map((column) =>
  Uint8Array.from(column, (times) => (times === undefined ? 0 : 1)),
) as [Uint8Array, Uint8Array];

/**
 * Whether an edge whose local derivative is 0 passes nothing at all, so that even inf or nan arriving there is masked
 * instead of multiplied by 0.
 */
export function closedRoute({ graph, values }: Tape, node: number, operand: 0 | 1): boolean {
  const closed = CLOSED[operand][graph.codes[node] ?? 0];
  if (closed === undefined) return false;
  return closed(values[graph.left[node] ?? -1] ?? NaN, values[graph.right[node] ?? -1] ?? NaN);
}

/**
 * A gradient or a tangent carried along one edge: `factor` times the local derivative, rounded as PyTorch rounds it;
 * 0 over a closed route. This way the two terms of the derivative of `x/x` cancel exactly where PyTorch's do, and
 * leave the same tiny remainder where they do not.
 */
export function alongEdge(tape: Tape, node: number, operand: 0 | 1, factor: number): number {
  const { graph, leftPartials, rightPartials, values } = tape;
  const local = (operand === 0 ? leftPartials : rightPartials)[node] ?? 0;
  if (local === 0 && closedRoute(tape, node, operand)) return 0;
  const times = TIMES[operand][graph.codes[node] ?? 0];
  if (times === undefined) return factor * local;
  const a = values[graph.left[node] ?? -1] ?? NaN;
  const b = values[graph.right[node] ?? -1] ?? NaN;
  return times(factor, a, b, values[node] ?? NaN);
}

function columns<T>(
  of: (derivative: LocalDerivative) => T,
): [(T | undefined)[], (T | undefined)[]] {
  const column = (operand: 0 | 1): (T | undefined)[] =>
    SPELLINGS.map(({ operation }) => {
      const derivative = operation.derivatives[operand];
      return derivative === undefined ? undefined : of(derivative);
    });
  return [column(0), column(1)];
}
