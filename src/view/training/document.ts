import { bowlOf, largestRate } from '../../training/curvature.js';
import type { FirstStep } from '../../training/first-step.js';
import { hasDiverged, stepsOf, type Run } from '../../training/run.js';
import type { Json } from '../trace/json-text.js';

/** A finished run for scripts. */
export function trainingDocument(run: Run, first: FirstStep) {
  const { compiled, recipe, start, place, losses } = run;
  const { model, loss } = compiled;
  const named = (numbers: Float64Array): Json =>
    new Map(loss.inputs.map((name, index) => [name, numbers[index] ?? NaN]));
  const isLine = model.name === 'line';
  const bowl = isLine ? bowlOf(loss, start.weights) : undefined;
  return {
    model: model.name,
    formula: model.formula,
    expr: compiled.lossExpression,
    nodes: loss.size,
    data: model.data.map(({ x, target }) => ({ x, target })),
    optimizer: recipe.optimizer,
    lr: recipe.lr,
    steps: stepsOf(run),
    outcome: hasDiverged(run) ? 'diverged' : 'fell',
    curvature:
      bowl === undefined
        ? undefined
        : {
            hessian: [
              [bowl.aa, bowl.ab],
              [bowl.ab, bowl.bb],
            ],
            largest: bowl.steepest,
            lrBound: largestRate(recipe.optimizer, bowl),
          },
    firstStep: {
      weight: first.weight,
      before: first.before,
      grad: first.gradient,
      after: first.after,
      through: first.through,
      chain: first.links.map(({ fromName, step, additions }) => ({
        from: fromName,
        to: step.toName,
        additions,
        upstream: step.upstream,
        local: step.local,
        contribution: step.contribution,
      })),
      shares: first.shares.map(({ contribution }) => contribution),
    },
    start: { weights: named(start.weights), grad: named(start.gradient), loss: start.loss },
    end: { weights: named(place.weights), grad: named(place.gradient), loss: place.loss },
    losses,
  };
}
