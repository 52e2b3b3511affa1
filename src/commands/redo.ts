import { safeJson } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { say } from './say.js';
import { rowOf, standing, wordsFor } from './undo.js';
import { openWorkspace } from './workspace.js';

/** The words of `redo [N]`. */
export interface RedoOptions {
  readonly count: number;
  readonly json: boolean;
}

/**
 * Brings back what was undone last on this device, the latest undo first. It counts again at the time at which it was
 * done, whatever was answered since.
 */
export async function redo(
  { count, json }: RedoOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const { progress, today } = await openWorkspace(context, { decks: [], canDoWithout: true });
  const redone = progress.lastUndone(count).map((undone) => progress.redo(undone, context.now()));
  if (json) {
    context.out(`${safeJson({ redone: redone.map(rowOf) })}\n`);
    return EXIT.done;
  }
  for (const { event, after } of redone) {
    const stands = 'id' in event ? `; now ${standing(after, today())}` : '';
    say(context, `Brought back: ${wordsFor(event)}${stands}`);
  }
  if (redone.length < count) {
    const more = redone.length === 0 ? '' : 'more ';
    say(
      context,
      `There is nothing ${more}to bring back: redo is for what undo took back on this device.`,
    );
  }
  return EXIT.done;
}
