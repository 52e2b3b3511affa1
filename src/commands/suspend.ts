import { safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { knownEntry } from './known-entry.js';
import { openWorkspace } from './workspace.js';

/** Takes an item out of the sessions, or back into them; its box and day stay as they are. */
export async function suspend(
  type: 'suspend' | 'resume',
  id: string,
  context: CommandContext,
): Promise<ExitStatus> {
  const { library, progress } = await openWorkspace(context, { decks: [], canDoWithout: true });
  const suspended = progress.boxes.suspended.has(id);
  // An item may have left its deck since it was suspended; its id is then known to progress alone.
  if (!suspended) knownEntry(id, library);
  const shown = safeText(id);
  if (suspended === (type === 'suspend')) {
    context.out(`${shown} is ${suspended ? 'suspended already' : 'not suspended'}.\n`);
    return EXIT.done;
  }
  progress.record({ type, id }, context.now());
  context.out(
    type === 'suspend'
      ? `${shown} will not be asked. Bring it back: autodiff-tutor resume ${shown}\n`
      : `${shown} will be asked again when it is due.\n`,
  );
  return EXIT.done;
}
