import type { ProgressEvent } from '../progress/journal/event.js';
import type { ItemProgress } from '../progress/fold/item-progress.js';
import type { Recorded } from '../progress/progress.js';
import { safeJson, safeText } from '../safe-text.js';
import type { Day } from '../schedule/day.js';
import { formatInstant } from '../schedule/instant.js';
import { boxOf } from '../schedule/leitner.js';
import { UserError } from '../user-error.js';
import { sayDay } from '../view/due-day.js';
import { countOf } from '../view/duration.js';
import { askFirst } from './ask-first.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { isInteractive } from './session/examiner.js';
import { isThisSession } from './this-session.js';
import { openWorkspace } from './workspace.js';

/** The words of `undo [N]`. */
export interface UndoOptions {
  readonly count: number;
  readonly yes: boolean;
  readonly json: boolean;
}

/**
 * Takes back what was done last on this device, the latest first: as if it had never happened. What was done before this
 * session is said first, and taken back if the learner agrees.
 *
 * @throws UserError (wrong usage) where it would have to be asked and cannot be.
 */
export async function undo(options: UndoOptions, context: CommandContext): Promise<ExitStatus> {
  const { progress, today } = await openWorkspace(context, { decks: [], canDoWithout: true });
  const events = progress.lastDone(options.count);
  if (!options.yes && !isThisSession(events, context.now())) {
    const ended = await askBefore(events, options, context);
    if (ended !== undefined) return ended;
  }
  const undone = events.map((event): Recorded => {
    const { before, after } = progress.undo(event, context.now());
    return { event, before, after };
  });
  if (options.json) {
    context.out(`${safeJson({ undone: undone.map(rowOf) })}\n`);
    return EXIT.done;
  }
  for (const { event, after } of undone) {
    const stands = 'id' in event ? `; now ${standing(after, today())}` : '';
    say(context, `Taken back: ${wordsFor(event)}${stands}`);
  }
  if (undone.length < options.count) {
    const more = undone.length === 0 ? '' : 'more ';
    say(context, `There is nothing ${more}to take back on this device.`);
  }
  return EXIT.done;
}

/** Says what would go, and asks. */
async function askBefore(
  events: readonly ProgressEvent[],
  { json }: UndoOptions,
  context: CommandContext,
): Promise<ExitStatus | undefined> {
  const last = events.at(-1);
  const since = last === undefined ? '' : formatInstant(last.at).slice(0, 10);
  const things = countOf(events.length, 'thing');
  if (json || !isInteractive(context, { plain: false })) {
    throw new UserError(
      `Nothing was taken back: ${things} would go, not all of this session (back to ${since}).`,
      'To take them back without being asked: --yes.',
      2,
    );
  }
  say(context, `${things} would go, not all of this session:`);
  for (const event of events.slice(0, MOST_LISTED)) {
    const time = formatInstant(event.at).slice(0, 16).replace('T', ' ');
    say(context, `  ${time}  ${wordsFor(event)}`);
  }
  const unsaid = events.length - MOST_LISTED;
  if (unsaid > 0) say(context, `  … and ${unsaid} more, back to ${since}`);
  return askFirst(events.length === 1 ? 'Take it back?' : 'Take them back?', false, context);
}

const MOST_LISTED = 10;

/** Where an item stands after something was taken or brought back. */
export function standing({ standing }: ItemProgress, today: Day): string {
  if (standing === undefined) return 'new again';
  return `in box ${standing.box}, due ${sayDay(standing.due, today)}`;
}

/** What was done, in words. */
export function wordsFor(event: ProgressEvent): string {
  switch (event.type) {
    case 'answer':
      return `${safeText(event.id)}, ${event.grade}`;
    case 'suspend':
      return `${safeText(event.id)}, suspended`;
    case 'resume':
      return `${safeText(event.id)}, resumed`;
    case 'import':
      return `${safeText(event.id)}, brought over`;
    case 'rename':
      return `${safeText(event.from)} is no longer taken for ${safeText(event.to)}`;
    case 'reset':
      return `the reset of ${event.decks === undefined ? 'everything' : safeText(event.decks.join(', '))}`;
    case 'undo':
      return 'an undo';
  }
}

/** One entry of `undo --json` and `redo --json`. */
export function rowOf({ event, before, after }: Recorded) {
  if (!('id' in event)) return { type: event.type };
  const due = after.standing?.due ?? null;
  const boxes = { from: boxOf(before.standing), to: boxOf(after.standing), due };
  return {
    type: event.type,
    id: event.id,
    ...('grade' in event ? { grade: event.grade } : {}),
    ...boxes,
  };
}
