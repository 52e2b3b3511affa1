import type { Level } from '../deck/item.js';
import { buildQueue } from '../schedule/queue.js';
import { startSession } from '../schedule/session.js';
import { shuffled } from '../question/shuffle.js';
import { renderScore } from '../view/score.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { forgettingLedger } from './session/ledger.js';
import { reportProblems } from './decks/report-problems.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { saySuspended } from './session/say-suspended.js';
import { sit } from './session/sit.js';
import { dueOnNow } from './session/todays-queue.js';
import { openNow } from './decks/waiting.js';
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
  const seed = options.seed ?? String(context.random());
  const queue = quizQueue(workspace, options, seed);
  if (queue.length === 0) {
    reportProblems(workspace.library, context);
    const exam = onSameDecks('quiz --all', options.decks, context);
    const { chosen, library } = workspace;
    const some = chosen.some(({ id }) => library.kind(id) === 'quiz');
    say(
      context,
      some
        ? `No quiz item is due. For a mock exam that schedules nothing: ${exam}`
        : 'There is no quiz item here. What there is: autodiff-tutor decks',
    );
    return EXIT.done;
  }
  const held = {
    plain: options.plain,
    seed,
    ...(options.all ? { ledger: forgettingLedger() } : {}),
  };
  const suspendedBefore = new Set(workspace.progress.boxes.suspended);
  const end = await sit(workspace, startSession(queue, options.all), held, context);
  reportProblems(workspace.library, context);
  const { outcomes, upcoming } = end.session;
  if (outcomes.length > 0) {
    const facts = {
      outcomes,
      left: upcoming.filter(({ again }) => !again).length,
      entry: (id: string) => workspace.library.entry(id),
      mock: options.all,
      studyCommand: onSameDecks('study', options.decks, context),
      examCommand: onSameDecks('quiz --all', options.decks, context),
    };
    context.out(renderScore(facts, context.surface));
  }
  saySuspended(suspendedBefore, workspace.progress.boxes.suspended, context);
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

function quizQueue(workspace: Workspace, options: QuizOptions, seed: string): string[] {
  const { chosen, library, progress, today } = workspace;
  const isQuiz = (id: string): boolean => library.kind(id) === 'quiz';
  const queue = options.all
    ? shuffled(chosen, `exam/${seed}`)
    : buildQueue(chosen, progress.boxes, {
        day: today(),
        dueOn: dueOnNow(workspace),
        newAllowed: workspace.newAllowed(),
        isOpen: openNow(workspace),
        canAsk: isQuiz,
        early: false,
      });
  return queue
    .map(({ id }) => id)
    .filter(isQuiz)
    .slice(0, options.limit);
}
