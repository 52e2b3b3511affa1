import { safeText } from '../../safe-text.js';
import { countOf } from '../../view/duration.js';
import type { CommandContext } from '../context.js';

/**
 * Says after a session which items it stopped asking, each with the command that brings it back, on a line of its own:
 * the screen on which it was done has gone, and had no room for an id.
 */
export function saySuspended(
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
  { out }: Pick<CommandContext, 'out'>,
): void {
  const ids = [...now].filter((id) => !before.has(id));
  if (ids.length === 0) return;
  const which = countOf(ids.length, 'item is suspended', 'items are suspended');
  const commands = ids.map((id) => `  autodiff-tutor resume ${safeText(id)}\n`);
  out(`${which}. To be asked again:\n${commands.join('')}`);
}
