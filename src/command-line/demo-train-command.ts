import type { Command } from 'commander';
import {
  MODEL_CHOICES,
  type ModelChoice,
  OPTIMIZERS,
  type OptimizerName,
} from '../training/choices.js';
import { onlyJson } from './only-json.js';
import { countUpTo, learningRate, oneOf } from './values.js';
import type { Run } from './wiring.js';

/** More would take a minute, and show nothing that this many don't. */
const MOST_STEPS = 100_000;
const LARGEST_SEED = 0xffff_ffff;

interface TrainFlags {
  readonly model: ModelChoice;
  readonly optimizer: OptimizerName;
  readonly lr?: number;
  readonly steps?: number;
  readonly seed: number;
}

/** Adds `demo train`: gradient descent before the learner's eyes. */
export function addDemoTrain(demo: Command, run: Run): void {
  demo
    .command('train')
    .description('watch gradient descent fit a line, then a tiny network')
    .option('--model <name>', MODEL_CHOICES.join(', '), oneOf(MODEL_CHOICES), 'both')
    .option('--optimizer <name>', OPTIMIZERS.join(', '), oneOf(OPTIMIZERS), 'sgd')
    .option('--lr <rate>', 'the learning rate; too large a one is worth seeing', learningRate)
    .option('--steps <number>', 'steps of training', countUpTo(1, MOST_STEPS))
    .option(
      '--seed <number>',
      'what draws the weights to begin with',
      countUpTo(0, LARGEST_SEED),
      1,
    )
    .option('--json', 'one JSON document')
    .allowExcessArguments(false)
    // Those of demo, which train does not have.
    .configureHelp({ showGlobalOptions: false })
    .action(async ({ model, optimizer, lr, steps, seed }: TrainFlags) => {
      const json = onlyJson(demo, 'train');
      await run(async (context) => {
        const { demoTrain } = await import('../commands/demo/train.js');
        return demoTrain({ model, optimizer, lr, steps, seed, json }, context);
      });
    });
}
