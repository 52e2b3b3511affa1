import type { Library } from '../../library/library.js';
import { buildQueue, onePerFamily } from '../../schedule/queue.js';
import { openNow } from '../decks/waiting.js';
import type { Workspace } from '../workspace.js';

/** What decides which items a session of `study` asks. */
interface QueueOptions {
  readonly limit: number | undefined;
  /** New items today, instead of what the settings allow. */
  readonly newLimit: number | undefined;
  readonly early: boolean;
}

/** The ids of a session, in its order. Without a limit nothing is read yet: that happens when each item is asked. */
export function studyQueue(workspace: Workspace, options: QueueOptions): string[] {
  const { chosen, progress, library, today, newAllowed: fromSettings } = workspace;
  const day = today();
  const newAllowed = options.newLimit ?? fromSettings();
  const canAsk = (): boolean => true;
  const queue = buildQueue(chosen, progress.boxes, {
    day,
    newAllowed,
    isOpen: openNow(workspace),
    canAsk,
    early: options.early,
  });
  return firstAskable(queue, options.limit, library);
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
