import { safeJson, safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { knownEntry } from './items/known-entry.js';
import { say } from './say.js';
import { openWorkspace } from './workspace.js';

/** Takes an item out of the sessions, or back into them; its box and day stay as they are. */
export async function suspend(
  type: 'suspend' | 'resume',
  { id: named, json }: { readonly id: string; readonly json: boolean },
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [], canDoWithout: true });
  const { progress } = workspace;
  // An item may have left its deck since it was suspended; its id is then known to progress alone.
  const isLeft = progress.boxes.suspended.has(named);
  const id = isLeft ? named : knownEntry(named, workspace, context).id;
  const suspended = progress.boxes.suspended.has(id);
  const shown = safeText(id);
  const isDone = suspended === (type === 'suspend');
  if (!isDone) progress.record({ type, id }, context.now());
  if (json) {
    context.out(`${safeJson({ id, suspended: type === 'suspend' })}\n`);
    return EXIT.done;
  }
  if (isDone) {
    say(context, `${shown} is ${suspended ? 'suspended already' : 'not suspended'}.`);
    return EXIT.done;
  }
  say(
    context,
    type === 'suspend'
      ? `${shown} will not be asked. Bring it back: autodiff-tutor resume ${shown}`
      : `${shown} will be asked again when it is due.`,
  );
  return EXIT.done;
}
