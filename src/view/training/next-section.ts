import { bowlOf, largestRate } from '../../training/curvature.js';
import { chosenModels } from '../../training/models.js';
import { hasDiverged, type Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { roundedText } from '../trace/number-text.js';
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
  const withRate = (rate: number) => `${command}${same} --lr ${roundedText(rate)}`;
  if (hasDiverged(run)) {
    const rate = bearableRate(run);
    const isTenth = rate === recipe.lr / 10;
    return [[isTenth ? 'A rate ten times smaller:' : 'A much smaller rate:', withRate(rate)]];
  }
  const why =
    recipe.optimizer === 'adam'
      ? 'A rate at which plain descent would explode:'
      : 'A rate that is too large:';
  const other = recipe.optimizer === 'adam' ? 'sgd' : 'adam';
  const excessive = excessiveRate(run);
  return [
    ...(recipe.lr < excessive ? [[why, withRate(excessive)]] : []),
    ['Another optimizer:', `${command} --optimizer ${other}`],
  ];
}

/** A little more than the line bears; for what has no such bound, much more than is just fine. */
function excessiveRate(run: Run): number {
  const bound = boundOf(run);
  return bound === undefined ? 100 * usualRate(run) : Math.ceil(bound * 105) / 100;
}

/** A tenth, or a tenth of that, …, until the line bears it; for what has no such bound, no more than is just fine. */
function bearableRate(run: Run): number {
  const bound = boundOf(run);
  let rate = run.recipe.lr / 10;
  if (bound === undefined) return Math.min(rate, usualRate(run));
  while (rate >= bound) rate /= 10;
  return rate;
}

/** The largest rate that descent bears, where there is one. */
function boundOf({ compiled, recipe, start }: Run): number | undefined {
  if (compiled.model.name !== 'line') return undefined;
  return largestRate(recipe.optimizer, bowlOf(compiled.loss, start.weights));
}

/** The rate that is taken where nobody gives one. */
function usualRate({ compiled, recipe }: Run): number {
  const [exercise] = chosenModels(compiled.model.name);
  return exercise?.lr[recipe.optimizer] ?? recipe.lr;
}
