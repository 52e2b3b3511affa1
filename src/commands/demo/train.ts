import { firstStepOf } from '../../training/first-step.js';
import { compileModel, weightsOf } from '../../training/model.js';
import type { ModelChoice, OptimizerName } from '../../training/choices.js';
import { chosenModels, type Exercise } from '../../training/models.js';
import { advancedTo, beginRun, isOver, type Run } from '../../training/run.js';
import { seededRandom } from '../../seeded-random.js';
import { jsonText } from '../../view/trace/json-text.js';
import { trainingDocument } from '../../view/training/document.js';
import { firstStepSection } from '../../view/training/first-step-section.js';
import { headSection } from '../../view/training/head-section.js';
import { nextSection } from '../../view/training/next-section.js';
import { outcomeSection } from '../../view/training/outcome-section.js';
import { figures } from '../../view/training/figures.js';
import { EXIT, type ExitStatus } from '../context.js';
import { watchRun, type TrainContext } from './watch-run.js';

/** The words of `demo train`; what is undefined is chosen for each model. */
export interface TrainOptions {
  readonly model: ModelChoice;
  readonly optimizer: OptimizerName;
  readonly lr: number | undefined;
  readonly steps: number | undefined;
  /** A 32-bit integer. */
  readonly seed: number;
  readonly json: boolean;
}

/** Trains a line and a tiny network before the learner's eyes; at a terminal with moving pictures. */
export async function demoTrain(options: TrainOptions, context: TrainContext): Promise<ExitStatus> {
  const runs = chosenModels(options.model).map((exercise) => freshRun(exercise, options));
  if (options.json) {
    const models = runs.map((run) => {
      const done = advancedTo(run, run.planned);
      return trainingDocument(done, firstStepOf(run));
    });
    context.out(`${jsonText({ seed: options.seed, models })}\n`);
    return EXIT.done;
  }
  const print = (lines: readonly string[]): void => {
    context.out(`${lines.join('\n')}\n\n`);
  };
  const finished: Run[] = [];
  for (const run of runs) {
    print(headSection(run, options.seed, context.surface));
    print(firstStepSection(firstStepOf(run), run, context.surface));
    const done = await trained(run, context, print);
    if (done === undefined) return EXIT.interrupted;
    print(outcomeSection(done, context.surface));
    finished.push(done);
  }
  context.out(`${nextSection(finished, context.surface).join('\n')}\n`);
  return EXIT.done;
}

function freshRun({ model, lr, steps }: Exercise, options: TrainOptions): Run {
  const compiled = compileModel(model);
  const weights = weightsOf(compiled, model.start(seededRandom(options.seed)));
  const recipe = { optimizer: options.optimizer, lr: options.lr ?? lr[options.optimizer] };
  return beginRun(compiled, weights, recipe, options.steps ?? steps);
}

/** The run when it is over, shown on the way; undefined if the learner broke it off. */
async function trained(
  run: Run,
  context: TrainContext,
  print: (lines: readonly string[]) => void,
): Promise<Run | undefined> {
  if (context.isTerminal && context.env['TERM'] !== 'dumb') {
    const done = await watchRun(run, context);
    if (done !== undefined) context.out('\n');
    return done !== undefined && isOver(done) ? done : undefined;
  }
  const done = advancedTo(run, run.planned);
  print(figures(done, context.surface));
  return done;
}
