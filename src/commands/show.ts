import type { Entry } from '../deck/entries.js';
import { nearest } from '../nearest.js';
import { safeJson, safeText, safeWord } from '../safe-text.js';
import type { Hit } from '../search/search.js';
import { UserError } from '../user-error.js';
import { countOf } from '../view/duration.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { findItems, type SearchedEntry } from './items/find-items.js';
import { itemDocument } from './items/item-document.js';
import { itemPage } from './items/item-page.js';
import { hitLines, nothingFound } from './search.js';
import { say } from './say.js';
import { warn } from './warn.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The words of `show ID` or `show WORDS…`. */
export interface ShowOptions {
  readonly words: readonly string[];
  readonly json: boolean;
}

/** So many candidates are listed where it is not clear which one is meant. */
const CANDIDATES = 8;

/**
 * Shows one item: its text, where it stands, and all that happened to it. Words that are no id are searched; where
 * several items have them equally well, those are listed instead.
 *
 * @throws UserError where no item is meant, and for an empty query.
 */
export async function show(
  { words, json }: ShowOptions,
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { decks: [], canDoWithout: true });
  const query = words.join(' ');
  const entry = namedEntry(query, workspace, context);
  if (entry !== undefined) return showOne(entry, json, workspace, context);
  const { hits, unknown } = findItems(query, workspace.library);
  const [best] = hits;
  if (best === undefined) throw notFound(query, unknown, workspace);
  if (isClear(hits)) return showOne(best.item.entry, json, workspace, context);
  if (json) {
    const candidates = hits.slice(0, CANDIDATES).map(({ item }) => item.entry.id);
    context.out(`${safeJson({ query, total: hits.length, candidates })}\n`);
    return EXIT.failed;
  }
  for (const hit of hits.slice(0, CANDIDATES)) {
    context.out(`${(await hitLines(hit, workspace, context.surface)).join('\n')}\n\n`);
  }
  const more = hits.length > CANDIDATES ? `, of which these are the best ${CANDIDATES}` : '';
  const which = `${countOf(hits.length, 'item')} may be meant${more}.`;
  say(context, `${which} To choose one: autodiff-tutor show ID`);
  return EXIT.failed;
}

/** The item of that id, under any name that it has had. */
function namedEntry(
  id: string,
  { library, progress }: Workspace,
  context: CommandContext,
): Entry | undefined {
  const entry = library.entry(id);
  if (entry !== undefined) return entry;
  const now = library.entry(progress.nameOf(id));
  if (now !== undefined) warn(context, `${safeText(id)} is ${safeText(now.id)} now.`);
  return now;
}

/** Whether the best hit is clearly better than the next. */
function isClear([best, next]: readonly Hit<SearchedEntry>[]): boolean {
  return next === undefined || (best !== undefined && best.rank < next.rank);
}

async function showOne(
  entry: Entry,
  json: boolean,
  workspace: Workspace,
  context: CommandContext,
): Promise<ExitStatus> {
  const document = await itemDocument(entry, workspace);
  if (json) context.out(`${safeJson(document)}\n`);
  else {
    const lines = await itemPage(entry, document, workspace, context.surface);
    context.out(`${lines.join('\n')}\n`);
  }
  return EXIT.done;
}

function notFound(
  query: string,
  unknown: readonly string[],
  { library, progress }: Workspace,
): UserError {
  if (!query.includes('/'))
    return new UserError(nothingFound(query, unknown), 'What there is: autodiff-tutor decks');
  if (progress.item(query).last > -Infinity) {
    return new UserError(
      `${safeText(query)} has a history, and is in no deck at hand.`,
      'To name its deck: --decks PATH',
    );
  }
  const meant = nearest(
    query,
    library.entries.map(({ id }) => id),
  );
  return new UserError(
    `There is no item ${safeWord(query)}.`,
    meant === undefined
      ? 'What there is: autodiff-tutor decks'
      : `Did you mean ${safeText(meant)}?`,
  );
}
