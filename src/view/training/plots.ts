import { evaluate } from '../../autodiff/tape/tape.js';
import { PREDICTOR, type CompiledModel } from '../../training/model.js';
import { isOver, stepsOf, type Run } from '../../training/run.js';
import { axisFor } from '../plot/axis.js';
import type { Plot, Point } from '../plot/plot.js';

/** How many places the fitted curve is computed at. */
const CURVE_POINTS = 80;

/** The loss over the steps so far, on an axis that has room for those to come. */
export function lossPlot(run: Run): Plot {
  const { losses, planned } = run;
  return {
    title: 'loss by step (log scale)',
    x: axisFor([0, isOver(run) ? stepsOf(run) : planned]),
    y: axisFor(losses, 'log'),
    curve: losses.map((loss, step): Point => [step, loss]),
    marks: [],
  };
}

/** The data, and the curve of the model with the weights it has now. The axes stay as the start needs them. */
export function fitPlot({ compiled, start, place }: Run): Plot {
  const { data } = compiled.model;
  const marks = data.map(({ x, target }): Point => [x, target]);
  const x = axisFor(data.map((datum) => datum.x));
  const xs = Array.from(
    { length: CURVE_POINTS },
    (_, index) => x.low + ((x.high - x.low) * index) / (CURVE_POINTS - 1),
  );
  const predict = predictor(compiled, place.weights);
  const atStart = data.map((datum) => predictor(compiled, start.weights)(datum.x));
  const y = axisFor([...marks.map(([, target]) => target), ...atStart]);
  const curve = xs.map((at): Point => [at, predict(at)]);
  const isSeen = curve.some(([, found]) => found >= y.low && found <= y.high);
  return {
    title: isSeen ? 'data (o) and fit' : 'data (o); the fit is far off',
    x,
    y,
    curve,
    marks,
  };
}

/** The model as a function, with its weights put in. */
function predictor({ prediction, loss }: CompiledModel, weights: Float64Array) {
  const byName = new Map(loss.inputs.map((name, index) => [name, weights[index] ?? NaN]));
  return (x: number): number => {
    const point = Float64Array.from(prediction.inputs, (name) =>
      name === PREDICTOR ? x : (byName.get(name) ?? NaN),
    );
    return evaluate(prediction, point)[prediction.output] ?? NaN;
  };
}
