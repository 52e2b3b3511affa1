import type { Item, Kind } from '../deck/item.js';
import type { DeckOutline } from '../deck/outline.js';
import { boxCounts } from '../schedule/box-counts.js';
import { buildQueue } from '../schedule/queue.js';
import { renderTable } from '../view/table.js';
import { safeJson, safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { reportProblems } from './report-problems.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** Lists the decks: what is in them, and where the learner stands. */
export async function decks(
  options: { readonly json: boolean },
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [] });
  const rows = workspace.library.decks.map((deck) => deckRow(deck, workspace));
  reportProblems(workspace.library, context);
  if (options.json) {
    context.out(`${safeJson({ decks: rows })}\n`);
    return EXIT.done;
  }
  if (rows.length === 0) {
    context.out('There are no decks here. Where decks come from: autodiff-tutor help study\n');
    return EXIT.done;
  }
  const right = (title: string) => ({ title, align: 'right' as const });
  const left = (title: string) => ({ title, align: 'left' as const });
  const columns = [
    left('deck'),
    left('title'),
    right('items'),
    right('new'),
    right('due'),
    left('boxes'),
  ];
  const cells = rows.map((row) => [
    safeText(row.name),
    safeText(row.title),
    String(row.items),
    String(row.new),
    String(row.due),
    row.boxes.join(' '),
  ]);
  context.out(`${renderTable(cells, columns, context.surface)}\n`);
  return EXIT.done;
}

/** One deck of `decks --json`, by the CLI contract. `boxes[n]` counts the items answered at least once in box n + 1. */
function deckRow(deck: DeckOutline, workspace: Workspace) {
  const { library, progress, settings } = workspace;
  const items = deck.entries
    .map(({ id }) => library.item(id))
    .filter((item): item is Item => item !== undefined);
  const ofKind = (kind: Kind): number => items.filter((item) => item.kind === kind).length;
  const standings = items.map(({ id }) => progress.boxes.standings.get(id));
  return {
    name: deck.name,
    title: deck.title,
    path: deck.path,
    items: items.length,
    card: ofKind('card'),
    quiz: ofKind('quiz'),
    explain: ofKind('explain'),
    new: standings.filter((standing) => standing === undefined).length,
    due: dueOf(items, workspace),
    boxes: boxCounts(standings, settings.rules),
  };
}

/** What a session on this deck alone would ask: its reviews, and new items as far as the day allows. */
function dueOf(items: readonly Item[], { progress, today, newAllowed }: Workspace): number {
  const options = {
    newAllowed: newAllowed(),
    isOpen: () => true,
    canAsk: () => true,
    early: false,
  };
  return buildQueue(items, progress.boxes, { day: today(), ...options }).length;
}
