import { safeText } from '../../safe-text.js';
import { countOf } from '../../view/duration.js';
import { commandLine } from '../../view/sentences.js';
import type { CommandContext } from '../context.js';
import { say } from '../say.js';

/**
 * Says after a session which items it stopped asking, each with the command that brings it back, on a line of its own:
 * the screen on which it was done has gone, and had no room for an id.
 */
export function saySuspended(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  context: CommandContext,
): void {
  const ids = [...now].filter((id) => !before.has(id));
  if (ids.length === 0) return;
  const which = countOf(ids.length, 'item is suspended', 'items are suspended');
  say(context, `${which}. To be asked again:`);
  const { isTerminal, out, surface } = context;
  for (const id of ids) {
    const command = `autodiff-tutor resume ${safeText(id)}`;
    out(`${commandLine(command, isTerminal ? surface.width : Infinity)}\n`);
  }
}
