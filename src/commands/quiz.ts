import type { Level } from '../deck/item.js';
import { buildQueue } from '../schedule/queue.js';
import { type Session, startSession } from '../schedule/session.js';
import type { Examiner } from '../question/examiner.js';
import { shuffled } from '../question/shuffle.js';
import { renderScore, type ScoreFacts } from '../view/score.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { leafThrough, mistakesOf } from './session/exam-review.js';
import { isInteractive } from './session/examiner.js';
import { forgettingLedger } from './session/ledger.js';
import { reportProblems } from './decks/report-problems.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { saySuspended } from './session/say-suspended.js';
import type { SessionEnd } from './session/session-loop.js';
import { sit, type SitOptions } from './session/sit.js';
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
  const held = { plain: options.plain, seed };
  const suspendedBefore = new Set(workspace.progress.boxes.suspended);
  const start = startSession(queue, options.all);
  const end = options.all
    ? await holdExam(start, held, options, workspace, context)
    : await sit(workspace, start, held, context);
  reportProblems(workspace.library, context);
  if (end.session.outcomes.length > 0 && !options.all) {
    const facts = scoreFacts(end, options, workspace, context);
    context.out(renderScore(facts, context.surface));
  }
  saySuspended(suspendedBefore, workspace.progress.boxes.suspended, context);
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

/** A mock exam: nothing is said until its end, and then all of it. */
async function holdExam(
  start: Session,
  held: Pick<SitOptions, 'plain' | 'seed'>,
  options: QuizOptions,
  workspace: Workspace,
  context: CommandContext,
): Promise<SessionEnd> {
  const { palette } = context.surface;
  const facts = (end: SessionEnd): ScoreFacts => scoreFacts(end, options, workspace, context);
  const hasPages = isInteractive(context, options);
  const afterwards = async (end: SessionEnd, examiner: Examiner): Promise<void> => {
    if (!hasPages || end.given.length === 0 || end.reason === 'interrupted') return;
    const score = (width: number): string[] =>
      renderScore(facts(end), { width, palette }).trimEnd().split('\n');
    await leafThrough(score, await mistakesOf(end.given, palette), examiner);
  };
  const exam = { ...held, ledger: forgettingLedger(), isSilent: true, afterwards };
  const end = await sit(workspace, start, exam, context);
  if (end.session.outcomes.length === 0) return end;
  const told = hasPages ? undefined : await mistakesOf(end.given, palette);
  const mistakes = told?.map((lines) => lines(context.surface.width));
  context.out(renderScore({ ...facts(end), mistakes }, context.surface));
  return end;
}

function scoreFacts(
  { session }: SessionEnd,
  { decks, all }: QuizOptions,
  { library }: Workspace,
  context: CommandContext,
): ScoreFacts {
  return {
    outcomes: session.outcomes,
    left: session.upcoming.filter(({ again }) => !again).length,
    entry: (id) => library.entry(id),
    deckTitle: (name) => library.decks.find((deck) => deck.name === name)?.title ?? name,
    mock: all,
    studyCommand: onSameDecks('study', decks, context),
    examCommand: onSameDecks('quiz --all', decks, context),
  };
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
