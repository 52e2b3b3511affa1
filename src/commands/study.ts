import type { Level } from '../deck/item.js';
import type { Library } from '../library/library.js';
import type { Confirmation } from '../terminal/confirm.js';
import { addDays } from '../schedule/day.js';
import { buildQueue, nextDue } from '../schedule/queue.js';
import { startSession } from '../schedule/session.js';
import { countOf } from '../view/duration.js';
import { sayDay } from '../view/due-day.js';
import { renderSummary } from '../view/summary.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { isInteractive } from './examiner.js';
import { reportProblems } from './report-problems.js';
import type { SessionEnd } from './session-loop.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { saySuspended } from './say-suspended.js';
import { sit } from './sit.js';
import { openNow, whatNewItemsWaitFor } from './waiting.js';
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

/** The ids of a session, in its order. Without a limit nothing is read yet: that happens when each item is asked. */
function studyQueue(
  workspace: Workspace,
  options: Pick<StudyOptions, 'limit' | 'newLimit' | 'early'>,
): string[] {
  const { chosen, progress, library, today, newAllowed: fromSettings } = workspace;
  const day = today();
  const newAllowed = options.newLimit ?? fromSettings();
  const canAsk = (): boolean => true;
  const queue = buildQueue(chosen, progress.boxes, {
    day,
    newAllowed,
    isOpen: openNow(workspace),
    canAsk,
    early: options.early,
  });
  return firstAskable(queue, options.limit, library);
}

/** The first ids, as many as the limit allows; those that cannot be read do not count towards it. */
function firstAskable(
  queue: readonly { readonly id: string }[],
  limit: number | undefined,
  library: Library,
): string[] {
  if (limit === undefined) return queue.map(({ id }) => id);
  const taken: string[] = [];
  for (const { id } of queue) {
    if (taken.length >= limit) break;
    if (library.item(id) !== undefined) taken.push(id);
  }
  return taken;
}

/** New items beyond the session, to take the place of those that turn out to be broken. */
function reserveOf(workspace: Workspace, queue: readonly string[]): string[] {
  const { chosen, progress } = workspace;
  const isOpen = openNow(workspace);
  const { standings, suspended } = progress.boxes;
  const asked = new Set(queue);
  return chosen
    .filter(({ id }) => !asked.has(id) && !standings.has(id) && !suspended.has(id))
    .filter(({ deck }) => isOpen(deck))
    .map(({ id }) => id);
}

/** Says that nothing is due, and asks, where there is somebody to ask, whether to practise all the same. */
async function offerEarly(
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): Promise<Confirmation> {
  const { chosen, progress } = workspace;
  say(context, nothingDue(workspace, options));
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

function nothingDue(workspace: Workspace, { newLimit }: StudyOptions): string {
  const { chosen, progress, today, settings } = workspace;
  if (chosen.length === 0) {
    return 'There is no item to study here. What there is: autodiff-tutor decks';
  }
  const { standings, suspended } = progress.boxes;
  const next = nextDue(chosen, progress.boxes, today());
  const isOpen = openNow(workspace);
  const isFresh = ({ id }: { id: string }): boolean => !standings.has(id) && !suspended.has(id);
  const fresh = chosen.filter((entry) => isFresh(entry) && isOpen(entry.deck)).length;
  const resting = chosen.filter(({ id }) => suspended.has(id)).map(({ id }) => id);
  const sentences = ['Nothing is due.'];
  if (next !== undefined) {
    const comes = countOf(next.count, 'item comes', 'items come');
    sentences.push(`${comes} back ${sayDay(next.day, today())}.`);
  }
  if (fresh > 0 && newLimit === undefined) {
    const waits = countOf(fresh, 'new item waits', 'new items wait');
    sentences.push(`${waits} (${settings.rules.newPerDay} a day; more now: --new 5).`);
  }
  if (resting.length > 0) {
    const are = countOf(resting.length, 'item is suspended', 'items are suspended');
    sentences.push(`${are}: autodiff-tutor resume ${resting[0] ?? ''}`);
  }
  return sentences.join(' ');
}

function summaryOf(
  end: SessionEnd,
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): string {
  const { library, progress, today, chosen, settings } = workspace;
  const canAsk = (id: string): boolean => library.item(id) !== undefined;
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
