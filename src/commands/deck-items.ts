import type { Entry } from '../deck/entries.js';
import type { DeckOutline } from '../deck/outline.js';
import { safeJson, safeText } from '../safe-text.js';
import { renderInline } from '../view/markdown/render.js';
import { startedOf, stateOf as stateText } from '../view/deck-path.js';
import { itemListLines } from '../view/item-list.js';
import { wrapText } from '../view/wrap.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { deckRow, stateOf } from './decks.js';
import { pathThrough } from './decks/path.js';
import { reportProblems } from './decks/report-problems.js';
import { itemRow, listedItem } from './items/item-row.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `decks NAME…`. */
export interface DeckItemsOptions {
  /** Names or paths of decks, one at least. */
  readonly decks: readonly string[];
  readonly json: boolean;
}

/** Lists the items of decks: where each of them stands, and when it comes. */
export async function deckItems(
  { decks, json }: DeckItemsOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const opened = await openWorkspace(context, { decks });
  // To study a deck by name is not to wait for others; to look at one says whether it waits.
  const { library } = opened;
  const workspace = { ...opened, path: pathThrough(library, library.entries, []) };
  const chosen = new Set(workspace.chosen.map(({ deck }) => deck));
  const meant = library.decks.filter(({ name }) => chosen.has(name));
  if (json) {
    const documents = meant.map((deck) => ({
      deck: deckRow(deck, workspace),
      items: deck.entries.map((entry) => ({
        ...itemRow(entry, workspace),
        group: entry.group ?? null,
      })),
    }));
    reportProblems(library, context);
    const [only] = documents;
    const isOne = decks.length === 1 && documents.length === 1;
    context.out(`${safeJson(isOne ? only : { decks: documents })}\n`);
    return EXIT.done;
  }
  const texts = meant.map((deck) => deckLines(deck, workspace, context).join('\n'));
  reportProblems(library, context);
  context.out(texts.length === 0 ? 'There are no items here.\n' : `${texts.join('\n\n\n')}\n`);
  return EXIT.done;
}

/** What one deck is, then its items under its groups. */
function deckLines(
  deck: DeckOutline,
  workspace: Workspace,
  { surface }: Pick<CommandContext, 'surface'>,
): string[] {
  const { palette, width } = surface;
  const row = deckRow(deck, workspace);
  const started = startedOf({ started: row.items - row.new, items: row.items }, palette);
  const state = stateText(stateOf(row, workspace), palette);
  const head = [
    palette.strong(safeText(deck.title)),
    palette.muted(`${safeText(deck.name)} · ${safeText(deck.path)}`),
    [started, `${row.due} due`, state].join(' · '),
  ].flatMap((line) => wrapText(line, width));
  const groups = groupsOf(deck.entries).flatMap(({ group, entries }, _index, all) => {
    const isNamed = group !== undefined && (all.length > 1 || group !== deck.title);
    const title = isNamed
      ? [...wrapText(palette.accent(renderInline(group, surface)), width), '']
      : [];
    const items = entries.map((entry) => listedItem(entry, workspace));
    return ['', ...title, ...itemListLines(items, surface)];
  });
  return [...head, ...groups];
}

/** Neighbours under one `# H1` together. */
function groupsOf(
  entries: readonly Entry[],
): { readonly group: string | undefined; readonly entries: Entry[] }[] {
  const groups: { readonly group: string | undefined; readonly entries: Entry[] }[] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.group === entry.group && last !== undefined) last.entries.push(entry);
    else groups.push({ group: entry.group, entries: [entry] });
  }
  return groups;
}
