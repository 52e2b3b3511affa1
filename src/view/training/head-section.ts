import type { Run } from '../../training/run.js';
import { exactText, numberText } from '../trace/number-text.js';
import { paragraph } from '../trace/section.js';
import type { Surface } from '../palette.js';
import { wrapText } from '../wrap.js';

/** What is to be fitted to what, and how: the formula, the data, the weights to begin with, and the graph. */
export function headSection(run: Run, seed: number, surface: Surface): string[] {
  const { compiled, recipe, start } = run;
  const { model, loss } = compiled;
  const points = model.data.map(({ x, target }) => `(${exactText(x)},${exactText(target)})`);
  const weights = loss.inputs.map(
    (name, index) => `${name}=${numberText(start.weights[index] ?? NaN)}`,
  );
  const n = model.data.length;
  return [
    ...wrapText(surface.palette.strong(`${model.title}:  ${model.formula}`), surface.width, {
      hangingIndent: 2,
    }),
    '',
    ...paragraph('DATA', `${n} points (x, target):  ${points.join('  ')}`, surface),
    '',
    ...paragraph(
      'START',
      `Seed ${seed} draws the weights ${weights.join(' ')}. With them the loss, the mean of the squared residuals, is L = ${numberText(start.loss)}.`,
      surface,
    ),
    '',
    ...paragraph(
      'GRAPH',
      `The loss over all ${n} points is one graph of ${loss.size} nodes, recorded once. Its shape never changes here, so each ` +
        `of the ${run.planned} steps only runs the two sweeps over it again, with new weights. (PyTorch records a new graph in every step.) ` +
        `The optimizer is ${recipe.optimizer} with lr = ${exactText(recipe.lr)}.`,
      surface,
    ),
  ];
}
