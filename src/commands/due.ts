import type { Entry } from '../deck/entries.js';
import type { ItemHeading, Level } from '../deck/item.js';
import type { Queue } from '../schedule/queue.js';
import { boxOf } from '../schedule/leitner.js';
import { countOf } from '../view/duration.js';
import { renderTable } from '../view/table.js';
import { safeJson, safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { reportProblems } from './decks/report-problems.js';
import { onSameDecks } from './same-choice.js';
import { say } from './say.js';
import { planSentence } from './session/plan-sentence.js';
import { dueOnNow, todaysQueue } from './session/todays-queue.js';
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
  const queue = dueQueue(workspace);
  const items = dueItems(workspace, queue).map((item) => dueRow(item, workspace));
  reportProblems(workspace.library, context);
  if (options.json) {
    const { plan } = queue.pace;
    // What waits for other days is not listed: a session would not ask it now.
    const later = plan && { waiting: plan.due - plan.today, perDay: plan.perDay };
    context.out(`${safeJson({ day, items, ...later })}\n`);
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
  if (queue.pace.plan !== undefined) say(context, planSentence(queue.pace.plan));
  return EXIT.done;
}

/** What there is to say of an item that is due: its heading tells it, but for the kind. */
interface DueEntry extends ItemHeading {
  readonly kind: string;
}

/** What a session would ask now; broken items are left out, as a session leaves them out. */
export function dueQueue(workspace: Workspace): Queue<Entry> {
  return todaysQueue(workspace, { canAsk: (id) => workspace.library.kind(id) !== undefined });
}

/** Its items in their order. */
export function dueItems(
  { library }: Workspace,
  { reviews, fresh }: Pick<Queue<Entry>, 'reviews' | 'fresh'>,
): DueEntry[] {
  return [...reviews, ...fresh].flatMap((entry) => {
    const kind = library.kind(entry.id);
    return kind === undefined ? [] : [{ ...entry, kind }];
  });
}

/** One item of `due --json`, by the CLI contract. */
function dueRow(item: DueEntry, workspace: Workspace) {
  const { progress, today } = workspace;
  const standing = progress.boxes.standings.get(item.id);
  return {
    id: item.id,
    deck: item.deck,
    kind: item.kind,
    level: item.level,
    box: boxOf(standing),
    new: standing === undefined,
    due: standing === undefined ? today() : dueOnNow(workspace)(item.id, standing),
    front: item.front,
  };
}
