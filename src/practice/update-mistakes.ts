import type { Graph } from '../autodiff/tape/graph.js';
import type { Candidate } from './candidate.js';
import { type Quantity, quantityValues } from './quantity.js';
import { MUL, SUB } from './term.js';

/** The mistakes in a written-out step, such as `w - lr*dL/dw`; none if the quantity is not such a step. */
export function updateMistakes(quantity: Quantity): Candidate[] {
  const { graph, sources } = quantity;
  const { output } = graph;
  const [from, step] = [graph.left[output] ?? -1, graph.right[output] ?? -1];
  if (graph.codes[output] !== SUB || sources[from]?.kind !== 'name' || step < 0) return [];
  const gradient = graph.codes[step] === MUL ? gradientIn(quantity, step) : undefined;
  if (gradient === undefined) return [];
  const candidate = (
    code: string,
    number: (values: Float64Array) => number,
    rank: Candidate['rank'],
  ): Candidate => ({ code, rank, number: (run) => number(quantityValues(quantity, run)) });
  const at = (values: Float64Array, node: number): number => values[node] ?? NaN;
  return [
    candidate('step-uphill', (values) => at(values, from) + at(values, step), 'seldom'),
    candidate(
      'learning-rate-missing',
      (values) => at(values, from) - at(values, gradient),
      'seldom',
    ),
    candidate('step-alone', (values) => -at(values, step), 'seldom'),
  ];
}

/** The factor of a product that contains the derivative. */
function gradientIn({ graph, sources }: Quantity, product: number): number | undefined {
  const [left, right] = [graph.left[product] ?? -1, graph.right[product] ?? -1];
  const [inLeft, inRight] = [hasDerivative(left), hasDerivative(right)];
  if (inLeft === inRight) return undefined;
  return inLeft ? left : right;

  function hasDerivative(node: number): boolean {
    if (node < 0) return false;
    if (node < graph.inputs.length) return sources[node]?.kind === 'derivative';
    return operandsOf(graph, node).some(hasDerivative);
  }
}

function operandsOf({ left, right }: Graph, node: number): number[] {
  return [left[node] ?? -1, right[node] ?? -1].filter((operand) => operand >= 0);
}
