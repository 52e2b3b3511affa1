import type { Level } from '../deck/item.js';
import { buildQueue, introducedOn } from '../schedule/queue.js';
import { startSession } from '../schedule/session.js';
import { shuffled } from '../question/shuffle.js';
import { renderScore } from '../view/score.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { forgettingLedger } from './ledger.js';
import { reportProblems } from './report-problems.js';
import { say } from './say.js';
import { sit } from './sit.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The options of `quiz`, as the command line gives them. */
export interface QuizOptions {
  readonly decks: readonly string[];
  readonly levels: readonly Level[];
  readonly tags: readonly string[];
  readonly limit: number | undefined;
  /** A mock exam: every quiz item, due or not, and nothing is scheduled. */
  readonly all: boolean;
  readonly plain: boolean;
  readonly seed: string | undefined;
}

/** Tests the learner: the quiz items that are due, or all of them as a mock exam. */
export async function quiz(options: QuizOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const seed = options.seed ?? context.randomSeed();
  const queue = quizQueue(workspace, options, seed);
  if (queue.length === 0) {
    reportProblems(workspace.library, context);
    say(
      context,
      'No quiz item is due. For a mock exam that schedules nothing: autodiff-tutor quiz --all',
    );
    return EXIT.done;
  }
  const held = {
    plain: options.plain,
    seed,
    ...(options.all ? { ledger: forgettingLedger() } : {}),
  };
  const end = await sit(workspace, startSession(queue, options.all), held, context);
  reportProblems(workspace.library, context);
  const { outcomes, upcoming } = end.session;
  if (outcomes.length > 0) {
    const facts = {
      outcomes,
      left: upcoming.filter(({ again }) => !again).length,
      entry: (id: string) => workspace.library.entry(id),
      mock: options.all,
    };
    context.out(renderScore(facts, context.surface));
  }
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

function quizQueue(workspace: Workspace, options: QuizOptions, seed: string): string[] {
  const { chosen, library, progress, settings, today } = workspace;
  const quizzes = chosen.filter(({ id }) => library.item(id)?.kind === 'quiz');
  const day = today();
  const due = options.all
    ? shuffled(quizzes, `exam/${seed}`)
    : buildQueue(quizzes, progress.boxes, {
        day,
        newAllowed: settings.rules.newPerDay - introducedOn(day, progress.boxes),
        canAsk: () => true,
        early: false,
      });
  return due.slice(0, options.limit).map(({ id }) => id);
}
