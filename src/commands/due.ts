import type { ItemHeading, Level } from '../deck/item.js';
import { buildQueue } from '../schedule/queue.js';
import { boxOf, dueDay } from '../schedule/leitner.js';
import { countOf } from '../view/duration.js';
import { renderTable } from '../view/table.js';
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

/** Lists what a session would ask now, in its order. */
export async function due(options: DueOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const day = workspace.today();
  const items = dueItems(workspace).map((item) => dueRow(item, workspace));
  reportProblems(workspace.library, context);
  if (options.json) {
    context.out(`${safeJson({ day, items })}\n`);
    return EXIT.done;
  }
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
  const columns = [
    { title: 'box', align: 'right' as const },
    { title: 'kind', align: 'left' as const },
    { title: 'level', align: 'left' as const },
    { title: 'id', align: 'left' as const },
  ];
  const rows = items.map((item) => [
    item.new ? 'new' : String(item.box),
    item.kind,
    item.level,
    safeText(item.id),
  ]);
  context.out(`${renderTable(rows, columns, context.surface)}\n\n`);
  say(
    context,
    `${countOf(items.length, 'item')} due on ${day}: ${onSameDecks('study', options.decks, context)}`,
  );
  return EXIT.done;
}

/** What there is to say of an item that is due: its heading tells it, but for the kind. */
interface DueEntry extends ItemHeading {
  readonly kind: string;
}

/** The items a session would ask now; broken ones are left out, as a session leaves them out. */
export function dueItems(workspace: Workspace): DueEntry[] {
  const { chosen, library, progress, today, newAllowed } = workspace;
  const queue = buildQueue(chosen, progress.boxes, {
    day: today(),
    newAllowed: newAllowed(),
    isOpen: openNow(workspace),
    canAsk: (id) => library.kind(id) !== undefined,
    early: false,
  });
  return queue.flatMap((entry) => {
    const kind = library.kind(entry.id);
    return kind === undefined ? [] : [{ ...entry, kind }];
  });
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
