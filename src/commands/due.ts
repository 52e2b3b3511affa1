import type { Entry } from '../deck/entries.js';
import type { ItemHeading, Level } from '../deck/item.js';
import type { Queue } from '../schedule/queue.js';
import { boxOf } from '../schedule/leitner.js';
import { countOf } from '../view/duration.js';
import { itemListLines, type ListedItem } from '../view/item-list.js';
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

/** So many items does a terminal get: nobody scrolls through more, and each has to be read first. A pipe gets all. */
const MOST_AT_TERMINAL = 100;

/** Lists what a session would ask now, in its order. */
export async function due(options: DueOptions, context: CommandContext): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, options);
  const day = workspace.today();
  const queue = dueQueue(workspace);
  if (options.json) {
    const items = dueItems(workspace, queue).map((item) => dueRow(item, workspace));
    reportProblems(workspace.library, context);
    const { plan } = queue.pace;
    // What waits for other days is not listed: a session would not ask it now.
    const later = plan && { waiting: plan.due - plan.today, perDay: plan.perDay };
    context.out(`${safeJson({ day, items, ...later })}\n`);
    return EXIT.done;
  }
  const { items, unread } = firstItems(workspace, queue, context);
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
  const plan = planSentence(queue);
  if (plan !== undefined) say(context, plan);
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

/**
 * The items that are listed, and how many others there are. Those are not read, so that a broken one among them counts
 * as well.
 */
function firstItems(
  workspace: Workspace,
  { reviews, fresh }: Queue<Entry>,
  { isTerminal }: Pick<CommandContext, 'isTerminal'>,
): { readonly items: readonly DueEntry[]; readonly unread: number } {
  const all = [...reviews, ...fresh];
  const most = isTerminal ? MOST_AT_TERMINAL : all.length;
  const items = dueItems(workspace, { reviews: all.slice(0, most), fresh: [] });
  return { items, unread: Math.max(0, all.length - most) };
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
