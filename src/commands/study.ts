import type { Level } from '../deck/item.js';
import { addDays } from '../schedule/day.js';
import { buildQueue, introducedOn, nextDue } from '../schedule/queue.js';
import { startSession } from '../schedule/session.js';
import { countOf } from '../view/duration.js';
import { sayDay } from '../view/due-day.js';
import { renderSummary } from '../view/summary.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { isInteractive } from './examiner.js';
import { reportProblems } from './report-problems.js';
import type { SessionEnd } from './session-loop.js';
import { say } from './say.js';
import { sit } from './sit.js';
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
    if (!(await offersEarly(workspace, options, context))) return EXIT.done;
    queue = studyQueue(workspace, { ...options, early: true });
  }
  const seed = options.seed ?? context.randomSeed();
  const held = { plain: options.plain, seed, reserve: reserveOf(workspace, queue) };
  const end = await sit(workspace, startSession(queue), held, context);
  reportProblems(workspace.library, context);
  const answered = end.session.outcomes.length > 0;
  context.out(
    answered ? summaryOf(end, workspace, context) : 'Nothing was answered, nothing has changed.\n',
  );
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}

/** The ids of a session, in its order. Nothing is read yet: that happens item by item, when each is asked. */
function studyQueue(
  { chosen, progress, settings, today }: Workspace,
  options: Pick<StudyOptions, 'limit' | 'newLimit' | 'early'>,
): string[] {
  const day = today();
  const newAllowed =
    options.newLimit ?? settings.rules.newPerDay - introducedOn(day, progress.boxes);
  const canAsk = (): boolean => true;
  return buildQueue(chosen, progress.boxes, { day, newAllowed, canAsk, early: options.early })
    .slice(0, options.limit)
    .map(({ id }) => id);
}

/** New items beyond the session, to take the place of those that turn out to be broken. */
function reserveOf({ chosen, progress }: Workspace, queue: readonly string[]): string[] {
  const { standings, suspended } = progress.boxes;
  const asked = new Set(queue);
  return chosen
    .map(({ id }) => id)
    .filter((id) => !asked.has(id) && !standings.has(id) && !suspended.has(id));
}

/** Says that nothing is due, and asks, where there is somebody to ask, whether to practise all the same. */
async function offersEarly(
  workspace: Workspace,
  options: StudyOptions,
  context: CommandContext,
): Promise<boolean> {
  const { chosen, progress } = workspace;
  say(context, nothingDue(workspace));
  const started = chosen.filter(({ id }) => progress.boxes.standings.has(id));
  if (started.length === 0 || options.early) return false;
  if (!isInteractive(context, options)) {
    say(context, 'Practise all the same, without moving any box: autodiff-tutor study --early');
    return false;
  }
  const { confirm } = await import('../terminal/confirm.js');
  return confirm('Practise early? Right answers will move nothing.');
}

function nothingDue({ chosen, progress, today, settings }: Workspace): string {
  if (chosen.length === 0)
    return 'There is no item to study here. What there is: autodiff-tutor decks';
  const next = nextDue(chosen, progress.boxes, today());
  const fresh = chosen.filter(
    ({ id }) => !progress.boxes.standings.has(id) && !progress.boxes.suspended.has(id),
  ).length;
  const later =
    next === undefined
      ? ''
      : ` ${countOf(next.count, 'item comes', 'items come')} back ${sayDay(next.day, today())}.`;
  const more =
    fresh === 0
      ? ''
      : ` ${countOf(fresh, 'new item waits', 'new items wait')} (${settings.rules.newPerDay} a day; more now: --new 5).`;
  return `Nothing is due.${later}${more}`;
}

function summaryOf(end: SessionEnd, workspace: Workspace, context: CommandContext): string {
  const { library, progress, today, chosen, settings } = workspace;
  const tomorrow = addDays(today(), 1);
  const options = { day: tomorrow, newAllowed: settings.rules.newPerDay, early: false };
  const coming = buildQueue(chosen, progress.boxes, { ...options, canAsk: () => true });
  const fresh = coming.filter(({ id }) => !progress.boxes.standings.has(id)).length;
  return renderSummary(
    {
      outcomes: end.session.outcomes,
      front: (id) => library.entry(id)?.front ?? id,
      left: end.session.upcoming.filter(({ again }) => !again).length,
      reviewsTomorrow: coming.length - fresh,
      newTomorrow: fresh,
    },
    context.surface,
  );
}
