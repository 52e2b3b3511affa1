import { deckOf } from '../../identity/resemblance.js';
import { openProgress } from '../../progress/progress.js';
import { readSettings } from '../../progress/settings.js';
import { isUserError } from '../../user-error.js';
import type { CommandContext } from '../context.js';

/**
 * What a deck is called by now, as far as progress followed its items: undefined where it followed none, or to several
 * decks. Where there is no progress that can be read, nothing is known.
 */
export async function decksRenamed(
  context: CommandContext,
): Promise<(name: string) => string | undefined> {
  const targets = new Map<string, Set<string>>();
  try {
    const { rules } = await readSettings(context.home);
    const progress = await openProgress(context.home, rules, context);
    for (const { from, holds } of progress.renames()) {
      if (!holds) continue;
      const name = deckOf(from);
      const before = targets.get(name) ?? new Set();
      targets.set(name, before.add(deckOf(progress.nameOf(from))));
    }
  } catch (error) {
    if (!isUserError(error)) throw error;
  }
  return (name) => {
    const [only, ...others] = [...(targets.get(name) ?? [])].filter((target) => target !== name);
    return others.length === 0 ? only : undefined;
  };
}
