import { sweepBackward } from '../autodiff/tape/reverse-mode.js';
import { outputValue, record } from '../autodiff/tape/tape.js';
import type { Graph } from '../autodiff/tape/graph.js';
import type { OptimizerName } from './choices.js';
import { freshState, OPTIMIZER_OF, type OptimizerState } from './optimizer.js';

/** How the weights are updated. */
export interface Recipe {
  readonly optimizer: OptimizerName;
  /** The learning rate. */
  readonly lr: number;
}

/** The weights after some steps, with the loss and its gradient there. */
export interface Place {
  readonly weights: Float64Array;
  readonly loss: number;
  readonly gradient: Float64Array;
  readonly state: OptimizerState;
}

/** Where a descent begins. `weights` has one number for each input of `graph`. */
export function startAt(graph: Graph, weights: Float64Array): Place {
  return { weights, ...lossAndGradient(graph, weights), state: freshState(weights.length) };
}

/** One training step: the gradient updates the weights, and two sweeps over the same graph compute the next gradient. */
export function nextPlace(graph: Graph, place: Place, { optimizer, lr }: Recipe): Place {
  const rule = OPTIMIZER_OF[optimizer];
  const { weights, state } = rule(place.weights, place.gradient, place.state, lr);
  return { weights, ...lossAndGradient(graph, weights), state };
}

/** The loss at `weights`, and its gradient: one forward and one backward sweep. */
export function lossAndGradient(
  graph: Graph,
  weights: Float64Array,
): { loss: number; gradient: Float64Array } {
  const tape = record(graph, weights);
  const gradient = sweepBackward(tape).values.slice(0, graph.inputs.length);
  return { loss: outputValue(tape), gradient };
}
