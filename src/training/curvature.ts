import type { Graph } from '../autodiff/tape/graph.js';
import { lossAndGradient } from './descent.js';
import type { OptimizerName } from './choices.js';
import { MOMENTUM } from './optimizer.js';

/** The second derivatives of a loss with two weights that is quadratic in them: [[aa, ab], [ab, bb]]. */
export interface Bowl {
  readonly aa: number;
  readonly ab: number;
  readonly bb: number;
  /** The larger eigenvalue: the curvature in the steepest direction. */
  readonly steepest: number;
}

/**
 * The Hessian of a quadratic loss with two weights. Its gradient is linear, so the difference of the gradients one unit
 * apart is exactly the second derivative, not an approximation.
 */
export function bowlOf(graph: Graph, weights: Float64Array): Bowl {
  const [a = NaN, b = NaN] = weights;
  const here = lossAndGradient(graph, weights).gradient;
  const alongA = lossAndGradient(graph, Float64Array.of(a + 1, b)).gradient;
  const alongB = lossAndGradient(graph, Float64Array.of(a, b + 1)).gradient;
  const difference = (far: Float64Array, index: number) =>
    (far[index] ?? NaN) - (here[index] ?? NaN);
  const [aa, ab, bb] = [difference(alongA, 0), difference(alongA, 1), difference(alongB, 1)];
  const steepest = (aa + bb) / 2 + Math.hypot((aa - bb) / 2, ab);
  return { aa, ab, bb, steepest };
}

/**
 * The learning rate above which a quadratic loss with this curvature diverges: 2/λ for plain gradient descent, 2(1 + μ)/λ
 * with momentum μ (Goh, "Why momentum really works", 2017). Undefined for Adam, which scales its steps.
 */
export function largestRate(optimizer: OptimizerName, { steepest }: Bowl): number | undefined {
  switch (optimizer) {
    case 'sgd':
      return 2 / steepest;
    case 'momentum':
      return (2 * (1 + MOMENTUM)) / steepest;
    case 'adam':
      return undefined;
  }
}
