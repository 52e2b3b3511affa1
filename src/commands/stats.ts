import { evidenceOf } from '../evidence/evidence.js';
import type { ItemRecord } from '../evidence/records.js';
import type { ToldEvidence } from '../evidence/told-evidence.js';
import { safeJson, safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { renderEvidence } from '../view/evidence/evidence-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { mistakesMade } from './items/mistakes-made.js';
import { openWorkspace, type Workspace } from './workspace.js';

/** The options of `stats`, as the command line gives them. */
export interface StatsOptions {
  readonly decks: readonly string[];
  readonly json: boolean;
  /** The file for the page; `-` for standard output. */
  readonly html: string | undefined;
}

/**
 * What the answers say about the learning: as text, as a page, or as JSON.
 *
 * @throws UserError if two forms are asked for, or the page cannot be written.
 */
export async function stats(options: StatsOptions, context: CommandContext): Promise<ExitStatus> {
  const { decks, json, html } = options;
  if (json && html !== undefined) {
    throw new UserError('--json and --html ask for two forms.', 'Leave one of them out.', 2);
  }
  const workspace = await openWorkspace(context, { decks, canDoWithout: true });
  const told = await toldEvidence(workspace);
  const someDecks = decks.length > 0;
  if (json) context.out(`${safeJson(told)}\n`);
  else if (html !== undefined) await writePage(html, told, someDecks, context);
  else context.out(renderEvidence(told, context.surface, { someDecks, wraps: context.isTerminal }));
  return EXIT.done;
}

/**
 * What is told, which is also the document of `stats --json`; days are `YYYY-MM-DD`, shares from 0 to 1, and each
 * `low` and `high` the ends of an interval with 90 % certainty:
 *
 * - `day`, `items`, `started`, `suspended`, `answers`, `misses`, `lapses` (missed after having been known);
 * - `boxes[n]`: how many of the items started are in box n + 1; `waits[n]`: how many days it waits by the rules (`base`)
 *   and by the learner's own record (`days`), and the reviews behind that; `whyWait`; `memory` under FSRS;
 * - `recall`: of the last 7, 30 and 365 days, `all` and `boxes[n]`, each `reviewed`, `missed` and, of 10 reviews and more,
 *   `recalled`; `kept`: how many of the items started would be recalled today, an estimate (`keptOf`);
 * - `calendar`: each day of the last 26 weeks; `streak`; `time`: of the last 7 and 30 days, `tookMs` in milliseconds;
 * - `success`: recall by deck, level and tag; `hardest`; `mistakes`; `confused`: mistakes made three times on one item;
 * - `forecast`: the reviews of each of the coming 30 days, those overdue counted today;
 * - `ahead`: answers dated after today, which count nowhere else where days matter.
 *
 * `recall`, `waits`, `calendar`, `streak` and `time` are of all decks, whichever were named.
 */
async function toldEvidence({
  chosen,
  library,
  progress,
  settings,
  today,
}: Workspace): Promise<ToldEvidence> {
  const day = today();
  const items: ItemRecord[] = [];
  let suspended = 0;
  for (const { id, deck, front, level, tags } of chosen) {
    const item = progress.item(id);
    if (item.suspended) suspended += 1;
    const { standing, answers, misses, reviews, reviewsMissed, mistakes } = item;
    if (standing === undefined) continue;
    const counts = { answers, misses, reviews, reviewsMissed, mistakes };
    items.push({ id, deck, front, level, tags, standing, suspended: item.suspended, ...counts });
  }
  const evidence = evidenceOf({
    ...{ day, items, suspended },
    absences: settings.vacations,
    rules: settings.rules,
    itemCount: chosen.length,
    days: progress.days(),
    intervals: progress.intervalsOn(day),
  });
  return { ...evidence, ...(await mistakesMade(items, day, library)) };
}

async function writePage(
  file: string,
  told: ToldEvidence,
  someDecks: boolean,
  { out, isTerminal }: CommandContext,
): Promise<void> {
  const { renderEvidencePage } = await import('../view/evidence/page/page.js');
  const page = renderEvidencePage(told, { someDecks });
  if (file === '-') {
    out(page);
    return;
  }
  const { writeTo } = await import('./write-file.js');
  writeTo(file, page, '--html');
  if (isTerminal) out(`Written to ${safeText(file)}.\n`);
}
