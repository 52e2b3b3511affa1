import type { Level } from '../deck/item.js';
import type { Confirmation } from '../terminal/confirm.js';
import { addDays } from '../schedule/day.js';
import { buildQueue } from '../schedule/queue.js';
import { startSession } from '../schedule/session.js';
import { renderSummary } from '../view/summary.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { isInteractive } from './session/examiner.js';
import { reportProblems } from './decks/report-problems.js';
import { nothingDue } from './session/nothing-due.js';
import type { SessionEnd } from './session/session-loop.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { saySuspended } from './session/say-suspended.js';
import { sit } from './session/sit.js';
import { reserveOf, studyQueue } from './session/study-queue.js';
import { openNow, whatNewItemsWaitFor } from './decks/waiting.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The options of `study`, as the command line gives them. */
export interface StudyOptions {
  readonly decks: readonly string[];
  readonly levels: readonly Level[];
  readonly tags: readonly string[];
  readonly limit: number | undefined;
  /** New items today, instead of what the settings allow. */
  readonly newLimit: number | undefined;
  readonly early: boolean;
  readonly plain: boolean;
  readonly seed: string | undefined;
}

/** Asks what is due. */
export async function study(options: StudyOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  let queue = studyQueue(workspace, options);
  if (queue.length === 0) {
    reportProblems(workspace.library, context);
    const answer = await offerEarly(workspace, options, context);
    if (answer === 'interrupted') return EXIT.interrupted;
    if (answer === 'no') return EXIT.done;
    queue = studyQueue(workspace, { ...options, early: true });
  }
  const seed = options.seed ?? String(context.random());
  const held = { plain: options.plain, seed, reserve: () => reserveOf(workspace, queue) };
  const suspendedBefore = new Set(workspace.progress.boxes.suspended);
  const end = await sit(workspace, startSession(queue), held, context);
  reportProblems(workspace.library, context);
  const suspended = workspace.progress.boxes.suspended;
  if (end.session.outcomes.length > 0) context.out(summaryOf(end, workspace, options, context));
  else if (suspended.size === suspendedBefore.size) {
    say(context, 'Nothing was answered, nothing has changed.');
  }
  saySuspended(suspendedBefore, suspended, context);
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

/** Says that nothing is due, and asks, where there is somebody to ask, whether to practise all the same. */
async function offerEarly(
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): Promise<Confirmation> {
  const { chosen, progress } = workspace;
  say(context, nothingDue(workspace, options.newLimit));
  const waiting = whatNewItemsWaitFor(workspace, context);
  if (waiting !== undefined) say(context, waiting);
  const { standings, suspended } = progress.boxes;
  const started = chosen.filter(({ id }) => standings.has(id) && !suspended.has(id));
  if (started.length === 0 || options.early) return 'no';
  if (!isInteractive(context, options)) {
    const command = onSameDecks('study --early', options.decks, context);
    say(context, `Practise all the same, without moving any box: ${command}`);
    return 'no';
  }
  const { confirm } = await import('../terminal/confirm.js');
  return confirm('Practise early? Right answers will move nothing.', context);
}

function summaryOf(
  end: SessionEnd,
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): string {
  const { library, progress, today, chosen, settings } = workspace;
  const canAsk = (id: string): boolean => library.kind(id) !== undefined;
  const coming = buildQueue(chosen, progress.boxes, {
    day: addDays(today(), 1),
    newAllowed: settings.rules.newPerDay,
    isOpen: openNow(workspace),
    canAsk,
    early: false,
  });
  const fresh = coming.filter(({ id }) => !progress.boxes.standings.has(id)).length;
  const stillDue = { limit: undefined, newLimit: undefined, early: false };
  return renderSummary(
    {
      outcomes: end.session.outcomes,
      front: (id) => library.entry(id)?.front ?? id,
      left: studyQueue(workspace, stillDue).filter(canAsk).length,
      reviewsTomorrow: coming.length - fresh,
      newTomorrow: fresh,
      waiting: fresh === 0 ? whatNewItemsWaitFor(workspace, context) : undefined,
      studyCommand: onSameDecks('study', options.decks, context),
    },
    context.surface,
  );
}
