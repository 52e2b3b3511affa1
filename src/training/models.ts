import type { ModelChoice, OptimizerName } from './choices.js';
import { line } from './line.js';
import type { Model } from './model.js';
import { network } from './network.js';

/** A model, and its default training settings. */
export interface Exercise {
  readonly model: Model;
  readonly steps: number;
  readonly lr: Readonly<Record<OptimizerName, number>>;
}

const EXERCISES: readonly Exercise[] = [
  { model: line, steps: 100, lr: { sgd: 0.05, momentum: 0.02, adam: 0.1 } },
  { model: network, steps: 2000, lr: { sgd: 0.1, momentum: 0.02, adam: 0.02 } },
];

/** The models to choose from, the simplest first. */
export function chosenModels(choice: ModelChoice): readonly Exercise[] {
  return EXERCISES.filter(({ model }) => choice === 'both' || model.name === choice);
}
