import { safeJson, safeText } from '../safe-text.js';
import { piecesOf } from '../search/emphasis.js';
import type { Hit } from '../search/search.js';
import { countOf } from '../view/duration.js';
import { foundText, snippetOf } from '../view/found.js';
import { renderInline } from '../view/markdown/render.js';
import { plainPalette, type Surface } from '../view/palette.js';
import { padEnd, wrapText } from '../view/wrap.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { findItems, type SearchedEntry } from './items/find-items.js';
import { dueText, itemRow, standingOf } from './items/item-row.js';
import { itemText } from './items/item-text.js';
import { say } from './say.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `search WORDS…`. */
export interface SearchOptions {
  readonly words: readonly string[];
  /** At most so many hits. */
  readonly limit: number;
  readonly json: boolean;
}

/** Wide enough for a paragraph to be one line, from which a snippet is cut. */
const ONE_LINE = 4000;

/**
 * Lists the items that have all these words, best first, each with the place where they stand.
 *
 * @throws UserError (wrong usage) for an empty query.
 */
export async function search(
  { words, limit, json }: SearchOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const query = words.join(' ');
  const workspace = await openWorkspace(context, { decks: [] });
  const { hits, unknown } = findItems(query, workspace.library);
  const shown = hits.slice(0, limit);
  if (json) {
    const rows = [];
    for (const hit of shown) {
      const snippet = (await whereFound(hit, workspace, Infinity)) ?? null;
      const { deck, tags } = hit.item.entry;
      rows.push({ ...itemRow(hit.item.entry, workspace), deck, tags, snippet });
    }
    context.out(`${safeJson({ query, total: hits.length, hits: rows })}\n`);
    return EXIT.done;
  }
  if (hits.length === 0) {
    say(context, nothingFound(query, unknown));
    return EXIT.done;
  }
  for (const hit of shown) {
    const lines = await hitLines(hit, workspace, context.surface);
    context.out(`${lines.join('\n')}\n\n`);
  }
  const more = hits.length > shown.length ? `${shown.length} of ` : '';
  const count = `${more}${countOf(hits.length, 'item')}`;
  say(context, `${count}. One of them in full: autodiff-tutor show ID`);
  return EXIT.done;
}

/** Why there are no hits. */
export function nothingFound(query: string, unknown: readonly string[]): string {
  if (unknown.length === 0) return `No item has all of these words: ${safeText(query.trim())}`;
  const listed = unknown.slice(0, 5).map(safeText).join(', ');
  return `No item has ${listed}${unknown.length > 5 ? ', …' : ''}, nor anything like it.`;
}

/** What is asked, where in the text the words are, and which item it is. */
export async function hitLines(
  hit: Hit<SearchedEntry>,
  workspace: Workspace,
  surface: Surface,
): Promise<string[]> {
  const { words, item } = hit;
  const { entry } = item;
  const { palette, width } = surface;
  const indent = 2;
  const inner = { ...surface, width: width - indent };
  const snippet = await whereFound(hit, workspace, inner.width);
  const { due, suspended } = itemRow(entry, workspace);
  const when = suspended ? ['suspended'] : due === null ? [] : [dueText(due, workspace)];
  const facts = [safeText(entry.id), standingOf(entry.id, workspace), ...when].join(' · ');
  const below = { indent, hangingIndent: indent };
  return [
    foundText(renderInline(entry.front, { palette: plainPalette }), words, surface),
    ...(snippet === undefined ? [] : [padEnd('', indent) + foundText(snippet, words, inner)]),
    ...wrapText(palette.muted(facts), width, below),
  ];
}

/** The line below the heading that has the words, as the learner sees it; of a broken item, as it is written. */
async function whereFound(
  { words, item }: Hit<SearchedEntry>,
  { library }: Workspace,
  width: number,
): Promise<string | undefined> {
  const read = library.item(item.entry.id);
  if (read === undefined) return snippetOf(safeText(item.back).split('\n'), words, width);
  const wide = { width: ONE_LINE, palette: plainPalette };
  const { lesson, question, answer, hints, afterword } = await itemText(read, wide);
  const lines = [...question, ...answer, ...hints, ...afterword, ...lesson];
  const prose = lines.filter((line) => !line.includes('://'));
  const isInFront = piecesOf(item.front, words).some(({ isFound }) => isFound);
  // An address says little, and nothing that the question has not said.
  return snippetOf(prose, words, width) ?? (isInFront ? undefined : snippetOf(lines, words, width));
}
