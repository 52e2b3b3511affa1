import { waits } from '../schedule/path.js';
import type { Workspace } from './workspace.js';

/** The decks that a deck waits for, as the boxes stand now. */
export function waitingNow({
  path,
  progress,
  settings,
}: Workspace): (deck: string) => readonly string[] {
  return waits(path, progress.boxes, settings.rules);
}

/** Whether new items of a deck may come, as the boxes stand now. */
export function openNow(workspace: Workspace): (deck: string) => boolean {
  const waiting = waitingNow(workspace);
  return (deck) => waiting(deck).length === 0;
}
