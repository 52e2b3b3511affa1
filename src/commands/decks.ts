import type { Item, Kind } from '../deck/item.js';
import type { DeckOutline } from '../deck/outline.js';
import { buildQueue, introducedOn } from '../schedule/queue.js';
import { isDue } from '../schedule/leitner.js';
import { renderTable } from '../view/table.js';
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
  if (options.json) {
    context.out(`${JSON.stringify({ decks: rows })}\n`);
    return EXIT.done;
  }
  reportProblems(workspace.library, context);
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
    row.name,
    row.title,
    String(row.items),
    String(row.new),
    String(row.due),
    row.boxes.join(' '),
  ]);
  context.out(`${renderTable(cells, columns, context.surface)}\n`);
  return EXIT.done;
}

/** One deck of `decks --json`, by the CLI contract. `boxes[n]` counts the items answered at least once in box n + 1. */
function deckRow(deck: DeckOutline, { library, progress, settings, today }: Workspace) {
  const items = deck.entries
    .map(({ id }) => library.item(id))
    .filter((item): item is Item => item !== undefined);
  const ofKind = (kind: Kind): number => items.filter((item) => item.kind === kind).length;
  const day = today();
  const boxes = settings.rules.intervals.map(() => 0);
  let fresh = 0;
  for (const { id } of items) {
    const standing = progress.boxes.standings.get(id);
    if (standing === undefined) fresh += 1;
    else {
      const index = Math.min(standing.box, boxes.length) - 1;
      boxes[index] = (boxes[index] ?? 0) + 1;
    }
  }
  return {
    name: deck.name,
    title: deck.title,
    path: deck.path,
    items: items.length,
    card: ofKind('card'),
    quiz: ofKind('quiz'),
    explain: ofKind('explain'),
    new: fresh,
    due: dueOf(items, day, { progress, settings }),
    boxes,
  };
}

/** What a session on this deck alone would ask: its reviews, and new items as far as the day allows. */
function dueOf(
  items: readonly Item[],
  day: string,
  { progress, settings }: Pick<Workspace, 'progress' | 'settings'>,
): number {
  return buildQueue(items, progress.boxes, {
    day,
    newAllowed: settings.rules.newPerDay - introducedOn(day, progress.boxes),
    canAsk: () => true,
    early: false,
  }).filter(({ id }) => isDue(progress.boxes.standings.get(id), day)).length;
}
