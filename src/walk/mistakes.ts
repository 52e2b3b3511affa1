import { edgeMistakes, type StepMistake, valueStepMistakes } from '../mistakes/step-mistakes.js';
import { agrees } from './agrees.js';
import type { Moment } from './moments.js';

/**
 * The feedback for the mistake that leads to the typed number; undefined if no mistaken rule does. Each rule is run on the
 * moment's own numbers, so that a match is not just a lookalike.
 */
export function mistakeBehind(typed: string, number: number, moment: Moment): string | undefined {
  return mistakesAt(moment).find((mistake) => agrees(typed, number, mistake.number))?.sentence;
}

function mistakesAt(moment: Moment): StepMistake[] {
  if (moment.kind === 'seed') return [];
  if (moment.kind === 'reverse') return edgeMistakes(moment.step, moment.operation);
  return moment.step.kind === 'operation' ? valueStepMistakes(moment.step) : [];
}
