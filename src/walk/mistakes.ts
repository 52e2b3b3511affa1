import { edgeMistakes, type StepMistake, valueStepMistakes } from '../mistakes/step-mistakes.js';
import { agrees } from './agrees.js';
import type { Moment } from './moments.js';

/**
 * The mistake that leads to what was typed, in a sentence; undefined if no mistaken rule does. Each rule is run on the
 * moment's own numbers, so that its result is the learner's number and not one that looks like it.
 */
export function mistakeBehind(typed: string, number: number, moment: Moment): string | undefined {
  return mistakesAt(moment).find((mistake) => agrees(typed, number, mistake.number))?.sentence;
}

function mistakesAt(moment: Moment): StepMistake[] {
  if (moment.kind === 'seed') return [];
  if (moment.kind === 'reverse') return edgeMistakes(moment.step, moment.operation);
  return moment.step.kind === 'operation' ? valueStepMistakes(moment.step) : [];
}
