import type { SlopeMistake } from '../mistakes/slope-mistakes.js';
import {
  type OptimizerAsk,
  type OptimizerSlip,
  type OptimizerStep,
  optimizerSteps,
} from './optimizer-ask.js';
import { type Numbers, quantityNumber } from './quantity.js';
import { mistakenNumbers, type Run, runModel } from './run.js';
import type { Asked, Skill } from './skill.js';

/** A mistake on the way to a number: in the backward sweep, or in the optimizer. */
export interface Wrong {
  readonly slope?: SlopeMistake;
  readonly slip?: OptimizerSlip;
}

/** The answer to an ask in a run of the skill's model. */
export function askedNumber(skill: Skill, asked: Asked, run: Run, wrong: Wrong = {}): number {
  if (asked.kind === 'quantity') return quantityNumber(asked.quantity, numbersOf(run, wrong));
  const steps = stepsOf(skill, asked, run, wrong);
  const after = steps.at(-1)?.after ?? NaN;
  return wrong.slip === 'step-alone' ? after - (steps[0]?.before ?? NaN) : after;
}

/** The steps of an optimizer from a run, each with the gradient at the current weight. */
export function stepsOf(
  skill: Skill,
  asked: OptimizerAsk,
  run: Run,
  wrong: Wrong = {},
): OptimizerStep[] {
  const { loss, weight } = asked;
  const place = [...skill.drawn.keys()].indexOf(weight);
  const { model, tape } = run;
  const drawn = [...tape.values.slice(0, skill.drawn.size)];
  const start = drawn[place] ?? NaN;
  const gradientAt = (at: number): number => {
    const there = at === start ? run : runModel(model, drawn.with(place, at));
    return numbersOf(there, wrong).derivative(loss, [weight]);
  };
  return optimizerSteps(asked, start, gradientAt, run, wrong.slip);
}

function numbersOf(run: Run, { slope }: Wrong): Numbers {
  return slope === undefined ? run : mistakenNumbers(run, slope);
}
