import { parseExpression } from '../autodiff/expression/parse-expression.js';
import type { Graph } from '../autodiff/tape/graph.js';
import type { ModelChoice } from './choices.js';

/** One example to learn from. */
export interface Datum {
  readonly x: number;
  readonly target: number;
}

/** Something to train: a formula with weights, and the data to fit. */
export interface Model {
  readonly name: Exclude<ModelChoice, 'both'>;
  /** A title that says what is fitted to what. */
  readonly title: string;
  readonly data: readonly Datum[];
  /** The prediction as a learner would write it, in terms of `x`. */
  readonly formula: string;
  /** The weight whose first step is shown in full. */
  readonly traced: string;
  /** The initial weights by name, from the numbers in [0, 1) that `random` gives. */
  readonly start: (random: () => number) => ReadonlyMap<string, number>;
  /**
   * The prediction for the number `x`, in the tutor's language: the name of the result, and definitions of that name
   * and of every value on the way to it, with `suffix` on each name so that no two points share one.
   */
  readonly predict: (x: string, suffix: string) => Prediction;
}

/** See `Model.predict`. */
export interface Prediction {
  readonly definitions: readonly string[];
  readonly name: string;
}

/** A model as graphs, which are built once: a training step changes numbers, never the shape. */
export interface CompiledModel {
  readonly model: Model;
  /** The expression of the mean squared error over all data. */
  readonly lossExpression: string;
  /** Its graph. The inputs are the weights. */
  readonly loss: Graph;
  /** The prediction, a graph of `x` and the weights. */
  readonly prediction: Graph;
}

/** The only input of the prediction that is not a weight. */
export const PREDICTOR = 'x';

/**
 * Writes the loss over all points as one expression and parses it: for each point i its prediction pᵢ, the residual
 * rᵢ and its square qᵢ, then the sum S and the mean L. (PyTorch: `torch.nn.functional.mse_loss`.)
 */
export function compileModel(model: Model): CompiledModel {
  const points = model.data.map(({ x, target }, index) => {
    const suffix = String(index + 1);
    const { definitions, name } = model.predict(`(${x})`, suffix);
    return [...definitions, `r${suffix} = ${name} - (${target})`, `q${suffix} = r${suffix}^2`];
  });
  const sum = points.map((_, index) => `q${index + 1}`).join(' + ');
  const mean = `L = S / ${points.length}`;
  const lossExpression = [...points.flat(), `S = ${sum}`, mean].join('; ');
  const { definitions } = model.predict(PREDICTOR, '');
  return {
    model,
    lossExpression,
    loss: parseExpression(lossExpression),
    prediction: parseExpression(definitions.join('; ')),
  };
}

/** The weights in the order of the loss's inputs. */
export function weightsOf({ loss }: CompiledModel, byName: ReadonlyMap<string, number>) {
  return Float64Array.from(loss.inputs, (name) => byName.get(name) ?? NaN);
}
