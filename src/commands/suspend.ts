import { safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { knownEntry } from './known-entry.js';
import { openWorkspace } from './workspace.js';

/** Takes an item out of the sessions, or back into them; its box and day stay as they are. */
export async function suspend(
  type: 'suspend' | 'resume',
  named: string,
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [], canDoWithout: true });
  const { progress } = workspace;
  // An item may have left its deck since it was suspended; its id is then known to progress alone.
  const isLeft = progress.boxes.suspended.has(named);
  const id = isLeft ? named : knownEntry(named, workspace, context).id;
  const suspended = progress.boxes.suspended.has(id);
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
