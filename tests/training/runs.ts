import type { OptimizerName } from '../../src/training/choices.js';
import { compileModel, weightsOf } from '../../src/training/model.js';
import { chosenModels } from '../../src/training/models.js';
import { beginRun, type Run } from '../../src/training/run.js';
import { seededRandom } from '../../src/seeded-random.js';

interface RunOptions {
  readonly optimizer?: OptimizerName;
  readonly lr?: number;
  readonly steps?: number;
  readonly seed?: number;
}

/** A run before its first step. */
export function runOf(
  name: 'line' | 'network',
  { optimizer = 'sgd', lr = 0.05, steps = 100, seed = 1 }: RunOptions = {},
): Run {
  const [exercise] = chosenModels(name);
  if (exercise === undefined) throw new Error(`no model ${name}`);
  const compiled = compileModel(exercise.model);
  const weights = weightsOf(compiled, exercise.model.start(seededRandom(seed)));
  return beginRun(compiled, weights, { optimizer, lr }, steps);
}
