import type { Level } from '../deck/item.js';
import type { Entry } from '../deck/entries.js';
import type { Queue } from '../schedule/queue.js';
import { isLeech } from '../schedule/leech.js';
import { addDays, type Day } from '../schedule/day.js';
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
import { planSentence } from './session/plan-sentence.js';
import { firstOf, reserveOf } from './session/study-queue.js';
import { type QueueChoice, todaysQueue } from './session/todays-queue.js';
import { safeText } from '../safe-text.js';
import { newItemsWait, waitingSentence, whatNewItemsWaitFor } from './decks/waiting.js';
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
  /** All that is due, where it is spread over days. */
  readonly all: boolean;
  readonly plain: boolean;
  readonly seed: string | undefined;
}

/** Asks what is due. */
export async function study(options: StudyOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const begun = await idsToAsk(workspace, options, context);
  if (typeof begun === 'number') return begun;
  const seed = options.seed ?? String(context.random());
  const reserve = () => (begun.isWhole ? [] : reserveOf(workspace, begun.ids));
  const held = { plain: options.plain, seed, reserve };
  const suspendedBefore = new Set(workspace.progress.boxes.suspended);
  const end = await sit(workspace, startSession(begun.ids), held, context);
  reportProblems(workspace.library, context);
  const suspended = workspace.progress.boxes.suspended;
  if (end.session.outcomes.length > 0) context.out(summaryOf(end, workspace, options, context));
  else if (suspended.size === suspendedBefore.size) {
    say(context, 'Nothing was answered, nothing has changed.');
  }
  saySuspended(suspendedBefore, suspended, context);
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

/** What a session asks; and whether new items must not take the place of those that cannot be asked. */
interface Begun {
  readonly ids: readonly string[];
  readonly isWhole: boolean;
}

/** What to ask, the learner's choice included where there is one; or the status to end with. */
async function idsToAsk(
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): Promise<Begun | ExitStatus> {
  const { library, progress } = workspace;
  const ids = (choice: QueueChoice): string[] =>
    firstOf(todaysQueue(workspace, { ...options, ...choice }), options.limit, library);
  const queue = todaysQueue(workspace, options);
  const { plan } = queue.pace;
  if (plan !== undefined) {
    const choice = await offerPlan(queue, options, context);
    if (choice === 'interrupted') return EXIT.interrupted;
    if (choice === 'left') return EXIT.done;
    if (choice === 'all') return { ids: ids({ all: true }), isWhole: false };
  }
  const first = firstOf(queue, options.limit, library);
  if (first.length > 0) return { ids: first, isWhole: plan !== undefined };
  reportProblems(library, context);
  switch (await offerMore(workspace, options, context)) {
    case 'interrupted':
      return EXIT.interrupted;
    case 'early':
      return { ids: ids({ early: true }), isWhole: false };
    case 'new': {
      const { deck } = newItemsWait(workspace) ?? {};
      const next = library.entries.filter((entry) => entry.deck === deck);
      const fresh = next.filter(({ id }) => !progress.boxes.standings.has(id));
      return { ids: fresh.slice(0, workspace.newAllowed()).map(({ id }) => id), isWhole: true };
    }
    case 'no':
      return EXIT.done;
  }
}

/** Says how a backlog is spread, and asks, where it is large, whether today is to bring all of it. */
async function offerPlan(
  queue: Queue<Entry>,
  options: StudyOptions,
  context: CommandContext,
): Promise<'today' | 'all' | 'left' | 'interrupted'> {
  const { plan } = queue.pace;
  say(context, planSentence(queue) ?? '');
  if (plan === undefined || plan.today === 0) return 'today';
  if (!plan.isLarge || !isInteractive(context, options)) {
    say(context, `All at once: ${onSameDecks('study --all', options.decks, context)}`);
    return 'today';
  }
  const { chooseKey } = await import('../terminal/choose-key.js');
  const keys = `[Enter] today's ${plan.today} · a all ${plan.due} · q not now`;
  const key = await chooseKey(keys, ['return', 'a'], context);
  return key === 'return' ? 'today' : key === 'a' ? 'all' : key;
}

/** Says that nothing is due, and asks, where there is somebody to ask, what to do all the same. */
async function offerMore(
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): Promise<'early' | 'new' | 'no' | 'interrupted'> {
  const { chosen, progress } = workspace;
  say(context, nothingDue(workspace, options.newLimit));
  const waiting = newItemsWait(workspace);
  if (waiting !== undefined) say(context, waitingSentence(waiting, context));
  const { standings, suspended } = progress.boxes;
  const isStarted = chosen.some(({ id }) => standings.has(id) && !suspended.has(id));
  if (!isStarted || options.early) return 'no';
  if (!isInteractive(context, options)) {
    const command = onSameDecks('study --early', options.decks, context);
    say(context, `Practise all the same, without moving any box: ${command}`);
    return 'no';
  }
  if (waiting !== undefined && workspace.newAllowed() > 0) {
    const { chooseKey } = await import('../terminal/choose-key.js');
    const keys = `[Enter] practise early · n begin ${safeText(waiting.deck)} now · q leave`;
    const key = await chooseKey(keys, ['return', 'n'], context);
    return key === 'return' ? 'early' : key === 'n' ? 'new' : key === 'left' ? 'no' : key;
  }
  const { confirm } = await import('../terminal/confirm.js');
  const answer = await confirm('Practise early? Right answers will move nothing.', context);
  return answer === 'yes' ? 'early' : answer;
}

/** The items missed in a session that were forgotten again and again. */
function leechesOf({ session }: SessionEnd, { progress }: Workspace): string[] {
  const missed = session.outcomes.filter(({ grade, ask }) => grade === 'missed' && !ask.again);
  return missed
    .map(({ ask }) => ask.id)
    .filter((id) => {
      const standing = progress.boxes.standings.get(id);
      return standing !== undefined && isLeech(standing);
    });
}

function summaryOf(
  end: SessionEnd,
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): string {
  const { library, today, settings } = workspace;
  const canAsk = (id: string): boolean => library.kind(id) !== undefined;
  const tomorrow = (): Day => addDays(today(), 1);
  const next = todaysQueue(
    { ...workspace, today: tomorrow, newAllowed: () => settings.rules.newPerDay },
    { canAsk },
  );
  const left = todaysQueue(workspace, {});
  return renderSummary(
    {
      outcomes: end.session.outcomes,
      front: (id) => library.entry(id)?.front ?? id,
      leeches: leechesOf(end, workspace),
      left: [...left.reviews, ...left.fresh].filter(({ id }) => canAsk(id)).length,
      reviewsTomorrow: next.reviews.length,
      newTomorrow: next.fresh.length,
      waiting: next.fresh.length === 0 ? whatNewItemsWaitFor(workspace, context) : undefined,
      studyCommand: onSameDecks('study', options.decks, context),
    },
    context.surface,
  );
}
