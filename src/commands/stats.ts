import { boxCounts } from '../schedule/box-counts.js';
import { addDays, type Day } from '../schedule/day.js';
import { dueDay, intervalOf } from '../schedule/leitner.js';
import { countOf } from '../view/duration.js';
import { sayDay } from '../view/due-day.js';
import { renderTable } from '../view/table.js';
import { safeJson } from '../safe-text.js';
import { type CommandContext, EXIT, type ExitStatus } from './context.js';
import { MISTAKE_DAYS, mistakesMade, type MistakeTold } from './items/mistakes-made.js';
import { say } from './say.js';
import { openWorkspace, type Workspace } from './workspace.js';

const FORECAST_DAYS = 7;

/** Where the learner stands: the boxes, and what the coming days bring. */
export async function stats(
  options: { readonly decks: readonly string[]; readonly json: boolean },
  context: CommandContext,
): Promise<ExitStatus> {
  const workspace = await openWorkspace(context, { ...options, canDoWithout: true });
  const document = {
    ...statsDocument(workspace),
    mistakes: await mistakesMade(workspace, workspace.today()),
  };
  if (options.json) {
    context.out(`${safeJson(document)}\n`);
    return EXIT.done;
  }
  const { surface } = context;
  const { started, items, lapses, suspended } = document;
  say(
    context,
    `${started} of ${countOf(items, 'item')} started, ${countOf(lapses, 'lapse')}, ${suspended} suspended.`,
  );
  context.out('\n');
  const right = (title: string) => ({ title, align: 'right' as const });
  const boxes = document.boxes.map((count, index) => [
    String(index + 1),
    countOf(intervalOf(index + 1, workspace.settings.rules), 'day'),
    String(count),
  ]);
  context.out(
    `${renderTable(boxes, [right('box'), right('comes back after'), right('items')], surface)}\n\n`,
  );
  const coming = document.forecast.map(({ day, due }) => [sayDay(day, document.day), String(due)]);
  const columns = [{ title: 'reviews', align: 'left' as const }, right('due')];
  context.out(`${renderTable(coming, columns, surface)}\n`);
  if (document.mistakes.length > 0) await sayMistakes(document.mistakes, context);
  return EXIT.done;
}

const MISTAKES_SHOWN = 5;

/** What went wrong more than once, in sentences: what to look at. */
async function sayMistakes(mistakes: readonly MistakeTold[], context: CommandContext) {
  const { renderInline } = await import('../view/markdown/render.js');
  context.out('\n');
  say(context, `Mistakes made more than once in the last ${MISTAKE_DAYS} days:`);
  for (const { times, sentence } of mistakes.slice(0, MISTAKES_SHOWN)) {
    say(context, `${times} times: ${renderInline(sentence, context.surface)}`);
  }
}

/** `stats --json`. `boxes[n]` counts the items answered at least once in box n + 1; overdue reviews count today. */
function statsDocument({ chosen, progress, settings, today }: Workspace) {
  const day = today();
  const due = new Map<Day, number>();
  let [started, lapses, suspended] = [0, 0, 0];
  for (const { id } of chosen) {
    const standing = progress.boxes.standings.get(id);
    if (progress.boxes.suspended.has(id)) suspended += 1;
    if (standing === undefined) continue;
    started += 1;
    lapses += standing.lapses;
    if (progress.boxes.suspended.has(id)) continue;
    const comes = dueDay(standing, day);
    const on = comes < day ? day : comes;
    due.set(on, (due.get(on) ?? 0) + 1);
  }
  const standings = chosen.map(({ id }) => progress.boxes.standings.get(id));
  const boxes = boxCounts(standings, settings.rules);
  const forecast = Array.from({ length: FORECAST_DAYS }, (_, ahead) => {
    const on = addDays(day, ahead);
    return { day: on, due: due.get(on) ?? 0 };
  });
  return { day, items: chosen.length, started, suspended, lapses, boxes, forecast };
}
