import type { Library } from '../../library/library.js';
import type { Entry } from '../../deck/entries.js';
import { onePerFamily, type Queue } from '../../schedule/queue.js';
import { openNow } from '../decks/waiting.js';
import type { Workspace } from '../workspace.js';

/** The ids of a session, in its order, at most `limit`. Without a limit nothing is read yet: that happens when each item is asked. */
export function firstOf(
  { reviews, fresh, early }: Queue<Entry>,
  limit: number | undefined,
  library: Library,
): string[] {
  return firstAskable([...reviews, ...fresh, ...early], limit, library);
}

/** The first ids, as many as the limit allows; those that cannot be read do not count towards it. */
function firstAskable(
  queue: readonly { readonly id: string }[],
  limit: number | undefined,
  library: Library,
): string[] {
  if (limit === undefined) return queue.map(({ id }) => id);
  const taken: string[] = [];
  for (const { id } of queue) {
    if (taken.length >= limit) break;
    if (library.kind(id) !== undefined) taken.push(id);
  }
  return taken;
}

/** New items beyond the session, to take the place of those that turn out to be broken. */
export function reserveOf(workspace: Workspace, queue: readonly string[]): string[] {
  const { chosen, progress, today } = workspace;
  const isOpen = openNow(workspace);
  const { standings, suspended } = progress.boxes;
  const asked = new Set(queue);
  const isAlone = onePerFamily(chosen, progress.boxes, today());
  for (const entry of chosen) if (asked.has(entry.id)) isAlone(entry);
  return chosen
    .filter(({ id }) => !asked.has(id) && !standings.has(id) && !suspended.has(id))
    .filter(({ deck }) => isOpen(deck))
    .filter(isAlone)
    .map(({ id }) => id);
}
