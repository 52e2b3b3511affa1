import { startSession } from '../schedule/session.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { reportProblems } from './decks/report-problems.js';
import { say } from './say.js';
import { saySuspended } from './session/say-suspended.js';
import { sit } from './session/sit.js';
import { reserveOf } from './session/study-queue.js';
import { studySummary } from './session/study-summary.js';
import { type AskOptions, whatToAsk } from './session/what-to-ask.js';
import { type Choice, openWorkspace } from './workspace.js';

/** The options of `study`, as the command line gives them. */
export interface StudyOptions extends AskOptions, Choice {
  readonly seed: string | undefined;
}

/** Asks what is due. */
export async function study(options: StudyOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const begun = await whatToAsk(workspace, options, context);
  if (typeof begun === 'number') return begun;
  const seed = options.seed ?? String(context.random());
  const reserve = () => (begun.isWhole ? [] : reserveOf(workspace, begun.ids));
  const held = { plain: options.plain, seed, reserve };
  const suspendedBefore = new Set(workspace.progress.boxes.suspended);
  const end = await sit(workspace, startSession(begun.ids), held, context);
  reportProblems(workspace.library, context);
  const suspended = workspace.progress.boxes.suspended;
  if (end.session.outcomes.length > 0) {
    context.out(await studySummary(end, workspace, options, context));
  } else if (suspended.size === suspendedBefore.size) {
    say(context, 'Nothing was answered, nothing has changed.');
  }
  saySuspended(suspendedBefore, suspended, context);
  return end.reason === 'interrupted' ? EXIT.interrupted : EXIT.done;
}
