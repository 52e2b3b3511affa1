import type { Entry } from '../../deck/entries.js';
import type { Queue } from '../../schedule/queue.js';
import { safeText } from '../../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from '../context.js';
import { reportProblems } from '../decks/report-problems.js';
import { newItemsWait, waitingSentence } from '../decks/waiting.js';
import { onSameDecks } from '../same-choice.js';
import { say } from '../say.js';
import type { Workspace } from '../workspace.js';
import { isInteractive } from './examiner.js';
import { nothingDue } from './nothing-due.js';
import { planSentence } from './plan-sentence.js';
import { firstOf } from './study-queue.js';
import { type QueueChoice, todaysQueue } from './todays-queue.js';

/** What decides which items `study` asks. */
export interface AskOptions {
  readonly decks: readonly string[];
  readonly limit: number | undefined;
  /** New items today, instead of what the settings allow. */
  readonly newLimit: number | undefined;
  readonly early: boolean;
  /** All that is due, where it is spread over days. */
  readonly all: boolean;
  readonly plain: boolean;
}

/** What a session asks; and whether new items must not take the place of those that cannot be asked. */
export interface Begun {
  readonly ids: readonly string[];
  readonly isWhole: boolean;
}

/** What to ask, the learner's choice included where there is one; or the status to end with. */
export async function whatToAsk(
  workspace: Workspace,
  options: AskOptions,
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
  options: AskOptions,
  context: CommandContext,
): Promise<'today' | 'all' | 'left' | 'interrupted'> {
  const { plan } = queue.pace;
  say(context, planSentence(queue) ?? '');
  if (plan === undefined || plan.today === 0) return 'today';
  if (!plan.isLarge || !isInteractive(context, options)) {
    say(context, `All at once: ${onSameDecks('study --all', options.decks, context)}`);
    return 'today';
  }
  const { chooseKey } = await import('../../terminal/choose-key.js');
  const keys = `[Enter] today's ${plan.today} · a all ${plan.due} · q not now`;
  const key = await chooseKey(keys, ['return', 'a'], context);
  return key === 'return' ? 'today' : key === 'a' ? 'all' : key;
}

/** Says that nothing is due, and asks, where there is somebody to ask, what to do all the same. */
async function offerMore(
  workspace: Workspace,
  options: AskOptions,
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
    const { chooseKey } = await import('../../terminal/choose-key.js');
    const keys = `[Enter] practise early · n begin ${safeText(waiting.deck)} now · q leave`;
    const key = await chooseKey(keys, ['return', 'n'], context);
    return key === 'return' ? 'early' : key === 'n' ? 'new' : key === 'left' ? 'no' : key;
  }
  const { confirm } = await import('../../terminal/confirm.js');
  const answer = await confirm('Practise early? Right answers will move nothing.', context);
  return answer === 'yes' ? 'early' : answer;
}
