import { bowlOf, largestRate } from '../../training/curvature.js';
import { hasDiverged, type Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { exactText } from '../trace/number-text.js';
import { paragraph } from '../trace/section.js';

/** What to try after these runs: another rate, another optimizer, the museum of mistakes. */
export function nextSection(runs: readonly Run[], surface: Surface): string[] {
  const [run] = runs;
  if (run === undefined) return [];
  const { code } = surface.palette;
  const offers = [...offersAfter(run), ['The mistakes people make:', 'autodiff-tutor demo lesson']];
  const lines = offers.map(([why = '', command = '']) => `${why}\n${code(command)}`);
  return paragraph('NEXT', lines.join('\n'), surface);
}

function offersAfter(run: Run): string[][] {
  const { compiled, recipe } = run;
  const command = `autodiff-tutor demo train --model ${compiled.model.name}`;
  const same = recipe.optimizer === 'sgd' ? '' : ` --optimizer ${recipe.optimizer}`;
  const withRate = (rate: number) => `${command}${same} --lr ${exactText(rate)}`;
  if (hasDiverged(run)) return [['A rate ten times smaller:', withRate(recipe.lr / 10)]];
  const why =
    recipe.optimizer === 'adam'
      ? 'A rate at which plain descent would explode:'
      : 'A rate that is too large:';
  const other = recipe.optimizer === 'adam' ? 'sgd' : 'adam';
  return [
    [why, withRate(excessiveRate(run))],
    ['Another optimizer:', `${command} --optimizer ${other}`],
  ];
}

/** A little more than the line bears; for what has no such bound, much more than was just fine. */
function excessiveRate({ compiled, recipe, start }: Run): number {
  const bowl = compiled.model.name === 'line' ? bowlOf(compiled.loss, start.weights) : undefined;
  const bound = bowl && largestRate(recipe.optimizer, bowl);
  return bound === undefined ? recipe.lr * 100 : Math.ceil(bound * 105) / 100;
}
