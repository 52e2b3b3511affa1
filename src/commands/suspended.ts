import { safeJson, safeText } from '../safe-text.js';
import { countOf } from '../view/duration.js';
import { itemListLines, type ListedItem } from '../view/item-list.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { itemRow, listedItem, standingOf } from './items/item-row.js';
import { say } from './say.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** Lists the items that are not asked until they are resumed, those that have left their decks included. */
export async function suspended(
  { json }: { readonly json: boolean },
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [], canDoWithout: true });
  const ids = inOrder(workspace);
  if (json) {
    context.out(`${safeJson({ suspended: ids.map((id) => rowOf(id, workspace)) })}\n`);
    return EXIT.done;
  }
  if (ids.length === 0) {
    say(context, 'Nothing is suspended. To stop asking an item: autodiff-tutor suspend ID');
    return EXIT.done;
  }
  const lines = itemListLines(
    ids.map((id) => listed(id, workspace)),
    context.surface,
  );
  context.out(`${lines.join('\n')}\n\n`);
  const are = countOf(ids.length, 'item is', 'items are');
  say(context, `${are} suspended. To be asked one again: autodiff-tutor resume ID`);
  return EXIT.done;
}

/** As the decks have them; then those that no deck at hand has, by id. */
function inOrder({ library, progress }: Workspace): string[] {
  const { suspended: all } = progress.boxes;
  const here = library.entries.filter(({ id }) => all.has(id)).map(({ id }) => id);
  const known = new Set(here);
  return [...here, ...[...all].filter((id) => !known.has(id)).sort()];
}

function rowOf(id: string, workspace: Workspace) {
  const entry = workspace.library.entry(id);
  if (entry !== undefined) return itemRow(entry, workspace);
  const standing = workspace.progress.boxes.standings.get(id);
  return {
    ...{ id, kind: null, level: null, box: standing?.box ?? 1, new: standing === undefined },
    ...{ due: standing?.due ?? null, suspended: true, front: null },
  };
}

function listed(id: string, workspace: Workspace): ListedItem {
  const entry = workspace.library.entry(id);
  if (entry !== undefined) return listedItem(entry, workspace);
  const front = '*in no deck at hand*';
  return { standing: standingOf(id, workspace), front, facts: [safeText(id)] };
}
