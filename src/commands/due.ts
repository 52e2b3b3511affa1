import type { ItemHeading, Level } from '../deck/item.js';
import { buildQueue } from '../schedule/queue.js';
import { boxOf, dueDay } from '../schedule/leitner.js';
import { countOf } from '../view/duration.js';
import { itemListLines, type ListedItem } from '../view/item-list.js';
import { safeJson, safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { reportProblems } from './decks/report-problems.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { openNow } from './decks/waiting.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The options of `due`, as the command line gives them. */
export interface DueOptions {
  readonly decks: readonly string[];
  readonly levels: readonly Level[];
  readonly tags: readonly string[];
  readonly json: boolean;
}

/** So many items does a terminal get: nobody scrolls through more, and each has to be read first. A pipe gets all. */
const MOST_AT_TERMINAL = 100;

/** Lists what a session would ask now, in its order. */
export async function due(options: DueOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const day = workspace.today();
  if (options.json) {
    const items = dueItems(workspace).map((item) => dueRow(item, workspace));
    reportProblems(workspace.library, context);
    context.out(`${safeJson({ day, items })}\n`);
    return EXIT.done;
  }
  const most = context.isTerminal ? MOST_AT_TERMINAL : Infinity;
  const { items, unread } = firstDue(workspace, most);
  reportProblems(workspace.library, context);
  if (items.length === 0) {
    const command = onSameDecks('study --early', options.decks, context);
    say(
      context,
      workspace.chosen.length === 0
        ? 'There is no such item here. What there is: autodiff-tutor decks'
        : `Nothing is due. Practise all the same: ${command}`,
    );
    return EXIT.done;
  }
  const lines = itemListLines(
    items.map((item) => listed(item, workspace)),
    context.surface,
  );
  context.out(`${lines.join('\n')}\n\n`);
  if (unread > 0) say(context, `… and ${unread} more. All of them: autodiff-tutor due | less`);
  const count = countOf(items.length + unread, 'item');
  say(context, `${count} due on ${day}: ${onSameDecks('study', options.decks, context)}`);
  return EXIT.done;
}

function listed(item: DueEntry, { progress }: Workspace): ListedItem {
  const standing = progress.boxes.standings.get(item.id);
  return {
    standing: standing === undefined ? 'new' : `box ${standing.box}`,
    front: item.front,
    facts: [safeText(item.id), item.kind, item.level],
  };
}

/** What there is to say of an item that is due: its heading tells it, but for the kind. */
interface DueEntry extends ItemHeading {
  readonly kind: string;
}

/** The items a session would ask now; broken ones are left out, as a session leaves them out. */
export function dueItems(workspace: Workspace): DueEntry[] {
  return firstDue(workspace, Infinity).items;
}

/** The first `most` of them; the others are counted and not read, so that a broken one among them counts as well. */
function firstDue(workspace: Workspace, most: number): { items: DueEntry[]; unread: number } {
  const { chosen, library, progress, today, newAllowed } = workspace;
  const queue = buildQueue(chosen, progress.boxes, {
    day: today(),
    newAllowed: newAllowed(),
    isOpen: openNow(workspace),
    canAsk: (id) => library.kind(id) !== undefined,
    early: false,
  });
  const items: DueEntry[] = [];
  let read = 0;
  for (const entry of queue) {
    if (items.length >= most) break;
    read += 1;
    const kind = library.kind(entry.id);
    if (kind !== undefined) items.push({ ...entry, kind });
  }
  return { items, unread: queue.length - read };
}

/** One item of `due --json`, by the CLI contract. */
function dueRow(item: DueEntry, { progress, today }: Workspace) {
  const standing = progress.boxes.standings.get(item.id);
  return {
    id: item.id,
    deck: item.deck,
    kind: item.kind,
    level: item.level,
    box: boxOf(standing),
    new: standing === undefined,
    due: standing === undefined ? today() : dueDay(standing, today()),
    front: item.front,
  };
}
