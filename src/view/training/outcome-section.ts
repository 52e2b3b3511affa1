import { bowlOf, largestRate, type Bowl } from '../../training/curvature.js';
import { MOMENTUM } from '../../training/optimizer.js';
import { hasDiverged, stepsOf, type Run } from '../../training/run.js';
import type { Surface } from '../palette.js';
import { exactText, numberText } from '../trace/number-text.js';
import { paragraph } from '../trace/section.js';

/** How the training ended, and what the learning rate had to do with it. */
export function outcomeSection(run: Run, surface: Surface): string[] {
  return [
    ...paragraph('RESULT', resultText(run, surface), surface),
    '',
    ...paragraph('RATE', rateText(run), surface),
  ];
}

function resultText(run: Run, { palette }: Surface): string {
  const { start, place, planned, compiled } = run;
  const steps = stepsOf(run);
  const weights = compiled.loss.inputs
    .map((name, index) => `${name}=${numberText(place.weights[index] ?? NaN)}`)
    .join(' ');
  const count = steps === 1 ? '1 step' : `${steps} steps`;
  if (!hasDiverged(run)) {
    return `After ${count} L has gone from ${numberText(start.loss)} to ${palette.good(numberText(place.loss))}. The weights are now ${weights}.`;
  }
  const early =
    steps < planned ? ` The other ${planned - steps} steps are left out: it only gets worse.` : '';
  return `${palette.bad('DIVERGED')}  After ${count} L has gone up from ${numberText(start.loss)} to ${palette.bad(numberText(place.loss))}, and the weights are ${weights}.${early}`;
}

function rateText(run: Run): string {
  const { compiled, recipe, start } = run;
  if (recipe.optimizer === 'adam') return adamText(run);
  if (compiled.model.name === 'line') return bowlText(run, bowlOf(compiled.loss, start.weights));
  return hasDiverged(run)
    ? `lr = ${exactText(recipe.lr)} is too large for this network: its steps leap over the valleys of the loss and land ever higher. The loss of a network ` +
        'is no simple bowl, its curvature changes from place to place, so no formula gives the largest rate in advance. Try a rate ten times smaller, ' +
        'and look at the first steps of the curve.'
    : 'A network has no single largest learning rate: the curvature of its loss changes as the weights move. Too large a rate shows in the curve as ' +
        'teeth, or as a climb.';
}

function adamText(run: Run): string {
  const lr = exactText(run.recipe.lr);
  return hasDiverged(run)
    ? `Adam moves each weight by about lr = ${lr} a step, whatever the gradient. That is more than the weights have to go in all, so they are thrown to and fro. Try a smaller rate.`
    : `Adam moves each weight by about lr = ${lr} a step, whatever the gradient: too large a rate does not make it explode, as it does plain descent, but keeps it from settling.`;
}

/** The bound on the rate, from the curvature. Along the steepest direction a step multiplies the error by 1 - lr·λ. */
function bowlText({ recipe }: Run, bowl: Bowl): string {
  const { aa, ab, bb, steepest } = bowl;
  const bound = largestRate(recipe.optimizer, bowl) ?? NaN;
  const [lr, most] = [exactText(recipe.lr), numberText(bound)];
  const curvature =
    `The loss of a line is a bowl, with the same second derivatives everywhere: with respect to w and w ${numberText(aa)}, to w and b ${numberText(ab)}, ` +
    `by b and b ${numberText(bb)}. In its steepest direction it curves by their larger eigenvalue, λmax = ${numberText(steepest)}.`;
  const tooLarge = recipe.lr > bound;
  if (recipe.optimizer === 'momentum') {
    const formula = `2(1 + ${exactText(MOMENTUM)})/λmax = ${most}`;
    return `${curvature} With momentum ${exactText(MOMENTUM)}, descent converges only if lr < ${formula}; lr = ${lr} is ${tooLarge ? 'above' : 'below'} that.`;
  }
  const factor = 1 - recipe.lr * steepest;
  const effect = `A step multiplies the error in that direction by 1 - lr·λmax = 1 - ${lr} × ${numberText(steepest)} = ${numberText(factor)}.`;
  const meaning = tooLarge
    ? `It leaps over the valley and lands ${numberText(Math.abs(factor))} times as far away on the other side, and the loss grows with the square of ` +
      `that. It shrinks only if lr < 2/λmax = ${most}.`
    : `Its size is below 1 as long as lr < 2/λmax = ${most}: then the error shrinks with every step.`;
  return `${curvature} ${effect} ${meaning}`;
}
