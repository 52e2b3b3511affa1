import type { ProgressEvent } from '../progress/journal/event.js';
import type { ItemProgress } from '../progress/fold/item-progress.js';
import type { Recorded } from '../progress/progress.js';
import { safeJson, safeText } from '../safe-text.js';
import type { Day } from '../schedule/day.js';
import { boxOf } from '../schedule/leitner.js';
import { sayDay } from '../view/due-day.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { openWorkspace } from './workspace.js';

/** The words of `undo [N]`. */
export interface UndoOptions {
  readonly count: number;
  readonly json: boolean;
}

/** Takes back what was done last on this device, the latest first: as if it had never happened. */
export async function undo(options: UndoOptions, context: CommandContext): Promise<ExitStatus> {
  const { progress, today } = await openWorkspace(context, { decks: [], canDoWithout: true });
  const undone = progress.lastDone(options.count).map((event): Recorded => {
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

function standing({ standing }: ItemProgress, today: Day): string {
  if (standing === undefined) return 'new again';
  return `in box ${standing.box}, due ${sayDay(standing.due, today)}`;
}

function wordsFor(event: ProgressEvent): string {
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

/** One entry of `undo --json`. */
function rowOf({ event, before, after }: Recorded) {
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
