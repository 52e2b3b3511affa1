import type { DeckOutline } from '../deck/outline.js';
import { KINDS } from '../kinds/registry.js';
import { boxCounts } from '../schedule/box-counts.js';
import { hasLeft, notLeft } from '../schedule/path.js';
import { buildQueue, type Candidate } from '../schedule/queue.js';
import { type DeckProgress, type DeckState, renderDeckPath } from '../view/deck-path.js';
import { safeJson, safeText } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { dueItems, dueQueue } from './due.js';
import { reportProblems } from './decks/report-problems.js';
import { openNow, waitingNow } from './decks/waiting.js';
import { dueOnNow } from './session/todays-queue.js';
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
  const due = new Map<string, number>();
  for (const { deck } of dueItems(workspace, dueQueue(workspace)))
    due.set(deck, (due.get(deck) ?? 0) + 1);
  const progress = rows.map((row): DeckProgress => {
    const started = row.items - row.new;
    const state = stateOf(row, workspace);
    return {
      name: safeText(row.name),
      items: row.items,
      kinds: kindsOf(soundItems(row.name, workspace)),
      started,
      due: due.get(row.name) ?? 0,
      state,
    };
  });
  context.out(`${renderDeckPath(progress, context.surface)}\n`);
  return EXIT.done;
}

/** What the text shows of where a deck stands. */
export function stateOf(
  { name, items, new: fresh }: ReturnType<typeof deckRow>,
  workspace: Workspace,
): DeckState {
  const { path, progress, settings } = workspace;
  const toLeave = notLeft(name, path, progress.boxes, settings.rules).length;
  if (toLeave === 0 && items > 0) return { kind: 'done' };
  const required = waitingNow(workspace)(name);
  if (required.length > 0) return { kind: 'waiting', for: required.map(safeText) };
  return { kind: 'open', toLeave: fresh === 0 ? toLeave : 0 };
}

/**
 * One deck of `decks --json`, by the CLI contract. `boxes[n]` counts the items answered at least once in box n + 1,
 * `left` those that have ever left box 1; `open` is whether `study` may bring new ones.
 */
export function deckRow(deck: DeckOutline, workspace: Workspace) {
  const { library, progress, settings } = workspace;
  const items = soundItems(deck.name, workspace);
  const standings = items.map(({ id }) => progress.boxes.standings.get(id));
  return {
    name: deck.name,
    title: deck.title,
    path: deck.path,
    items: items.length,
    ...Object.fromEntries(kindsOf(items).map(({ kind, count }) => [kind.name, count])),
    new: standings.filter((standing) => standing === undefined).length,
    due: dueOf(items, workspace),
    boxes: boxCounts(standings, settings.rules),
    requires: library.requires.get(deck.name) ?? [],
    open: openNow(workspace)(deck.name),
    left: standings.filter((standing) => hasLeft(standing, settings.rules)).length,
  };
}

/** The items of a deck that can be asked. */
function soundItems(deck: string, { library }: Workspace): readonly Sound[] {
  const entries = library.decks.find(({ name }) => name === deck)?.entries ?? [];
  return entries.flatMap(({ id, family }) => {
    const kind = library.kind(id);
    return kind === undefined ? [] : [{ id, deck, family, kind }];
  });
}

/** What of an item is needed to count it. */
interface Sound extends Candidate {
  readonly kind: string;
}

/** How many items there are of each kind. */
function kindsOf(items: readonly Sound[]) {
  return KINDS.map((kind) => ({
    kind,
    count: items.filter((item) => item.kind === kind.name).length,
  }));
}

/** What a session on this deck alone would ask: its reviews, and new items as far as the day allows. */
function dueOf(items: readonly Sound[], workspace: Workspace): number {
  const { progress, today, newAllowed } = workspace;
  const options = {
    dueOn: dueOnNow(workspace),
    newAllowed: newAllowed(),
    isOpen: () => true,
    canAsk: () => true,
    early: false,
  };
  return buildQueue(items, progress.boxes, { day: today(), ...options }).length;
}
