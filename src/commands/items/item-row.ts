import type { Entry } from '../../deck/entries.js';
import { safeText } from '../../safe-text.js';
import { boxOf } from '../../schedule/leitner.js';
import { sayDay } from '../../view/due-day.js';
import type { ListedItem } from '../../view/item-list.js';
import { dueOnNow } from '../session/todays-queue.js';
import type { Workspace } from '../workspace.js';

/** An item where items are listed as JSON. `due` is null while it is new; `kind` is, where its text has a mistake. */
export function itemRow({ id, level, front }: Entry, workspace: Workspace) {
  const { library, progress } = workspace;
  const standing = progress.boxes.standings.get(id);
  return {
    id,
    kind: library.kind(id) ?? null,
    level,
    box: boxOf(standing),
    new: standing === undefined,
    due: standing === undefined ? null : dueOnNow(workspace)(id, standing),
    suspended: progress.boxes.suspended.has(id),
    front,
  };
}

/** The same for people: when it comes, and why it may not. */
export function listedItem(entry: Entry, workspace: Workspace): ListedItem {
  const { id, kind, level, due, suspended, front } = itemRow(entry, workspace);
  return {
    standing: standingOf(id, workspace),
    front,
    facts: [
      safeText(id),
      kind ?? 'has a mistake',
      level,
      ...(suspended ? ['suspended'] : due === null ? [] : [dueText(due, workspace)]),
    ],
  };
}

/** Where an item stands, in a word or two. */
export function standingOf(id: string, { progress }: Pick<Workspace, 'progress'>): string {
  const standing = progress.boxes.standings.get(id);
  return standing === undefined ? 'new' : `box ${standing.box}`;
}

/** When an item comes: `due on Friday`. */
export function dueText(due: string, { today }: Pick<Workspace, 'today'>): string {
  return `due ${sayDay(due, today())}`;
}
