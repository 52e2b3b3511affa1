import type { FirstStep } from '../../training/first-step.js';
import { ADAM, MOMENTUM } from '../../training/optimizer.js';
import type { Run } from '../../training/run.js';
import { enclosed } from '../trace/formula.js';
import { exactText, numberText } from '../trace/number-text.js';

/** The first update of a weight in numbers, by the optimizer's formula, and what it did to the loss. */
export function updateLines(first: FirstStep, { recipe, start }: Run): string[] {
  const { weight: w, index, before, gradient, after, next } = first;
  const lr = exactText(recipe.lr);
  const [was, g, now] = [numberText(before), enclosed(numberText(gradient)), numberText(after)];
  const all = `The other weights move likewise in the same step, and L goes from ${numberText(start.loss)} to ${numberText(next.loss)}.`;
  switch (recipe.optimizer) {
    case 'sgd':
      return [`${w} ← ${w} - lr·g = ${was} - ${lr} × ${g} = ${now}`, all];
    case 'momentum':
      return [
        `u ← ${exactText(MOMENTUM)}·u + g = ${exactText(MOMENTUM)} × 0 + ${g} = ${numberText(next.state.first[index] ?? NaN)}   (u remembers; it starts at 0)`,
        `${w} ← ${w} - lr·u = ${was} - ${lr} × ${g} = ${now}`,
        all,
      ];
    case 'adam': {
      const { beta1, beta2, eps } = ADAM;
      const [m, s] = [next.state.first[index] ?? NaN, next.state.second[index] ?? NaN];
      const [mean, root] = [m / (1 - beta1), Math.sqrt(s / (1 - beta2))].map(numberText);
      return [
        `m ← ${beta1}·m + ${share(beta1)}·g = ${numberText(m)}   and   s ← ${beta2}·s + ${share(beta2)}·g² = ${numberText(s)}   (both start at 0)`,
        `m̂ = m/(1 - ${beta1}¹) = ${mean ?? ''}   and   √ŝ = √(s/(1 - ${beta2}¹)) = ${root ?? ''}   (corrected for starting at 0)`,
        `${w} ← ${w} - lr·m̂/(√ŝ + ${exactText(eps)}) = ${was} - ${lr} × ${enclosed(mean ?? '')}/${root ?? ''} = ${now}`,
        'Adam divides the gradient by its own size: its first step is lr, whatever the gradient.',
        all,
      ];
    }
  }
}

/** 1 - β without the rounding error of the difference. */
function share(beta: number): string {
  return exactText(Number((1 - beta).toPrecision(6)));
}
