import { lazily } from '../../lazily.js';
import type { Examiner } from '../../question/examiner.js';
import type { Session } from '../../schedule/session.js';
import type { CommandContext } from '../context.js';
import { editItem } from './edit-item.js';
import { openExaminer } from './examiner.js';
import { lessonOf } from './lesson.js';
import { keepingLedger } from './ledger.js';
import { paceOf, placeOf } from './place.js';
import { type Ledger, runSession, type SessionEnd } from './session-loop.js';
import type { Workspace } from '../workspace.js';

/** How a sitting is held. */
export interface SitOptions {
  readonly plain: boolean;
  readonly seed: string;
  /** Items, in their order, to ask in place of new ones that cannot be read; looked for when the first is needed. */
  readonly reserve?: () => readonly string[];
  /** How many questions of a drill came before: they are not counted anywhere, and yet the numbers must be others. */
  readonly drill?: number;
  /** What numbers are made of, where somebody has chosen that. */
  readonly numbers?: string | undefined;
  /** Who asks, where that goes on after this sitting; opened and closed here if not given. */
  readonly examiner?: Examiner;
  /** Where answers go; the learner's progress unless said otherwise. */
  readonly ledger?: Ledger;
  /** Whether nothing is said of an answer before the end. */
  readonly isSilent?: boolean;
  /** What is told after the last question, before the terminal is left. */
  readonly afterwards?: (end: SessionEnd, examiner: Examiner) => Promise<void>;
}

/** Holds a session, on the full screen or in plain lines, and leaves the terminal as it was. */
export async function sit(
  workspace: Workspace,
  session: Session,
  options: SitOptions,
  context: CommandContext,
): Promise<SessionEnd> {
  const { library, progress } = workspace;
  const examiner = options.examiner ?? (await openExaminer(context, options));
  // Taken once: what the session itself takes changes the estimate by its own items alone.
  const pace = paceOf(workspace);
  const reserve = lazily(() => [...(options.reserve?.() ?? [])]);
  try {
    const end = await runSession(session, {
      examiner,
      ledger: options.ledger ?? keepingLedger(workspace, context.now),
      item: (id) => library.item(id),
      // A broken new item must not use up the day's allowance; a broken review has no successor.
      instead: (id) => (progress.boxes.standings.has(id) ? undefined : reserve().shift()),
      asked: (id) => progress.item(id).answers + (options.drill ?? 0),
      numbers: options.numbers,
      place: (ask, now) => placeOf(workspace, ask, now, pace),
      lesson: (item) =>
        options.isSilent === true || (options.drill ?? 0) > 0
          ? undefined
          : lessonOf(item, workspace, context.surface.palette),
      edit: (item) => editItem(item, workspace, examiner, context),
      seed: options.seed,
      ticks: context.ticks,
      isSilent: options.isSilent ?? false,
    });
    await options.afterwards?.(end, examiner);
    return end;
  } finally {
    if (options.examiner === undefined) examiner.close();
  }
}
