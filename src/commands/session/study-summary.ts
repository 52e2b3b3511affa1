import { addDays, type Day } from '../../schedule/day.js';
import { isLeech } from '../../schedule/leech.js';
import { renderSummary } from '../../view/summary.js';
import type { CommandContext } from '../context.js';
import { whatNewItemsWaitFor } from '../decks/waiting.js';
import { onSameDecks } from '../same-choice.js';
import type { Workspace } from '../workspace.js';
import type { SessionEnd } from './session-loop.js';
import { todaysQueue } from './todays-queue.js';

/** The items missed in a session that were forgotten again and again. */
function leechesOf({ session }: SessionEnd, { progress }: Workspace): string[] {
  const missed = session.outcomes.filter(({ grade, ask }) => grade === 'missed' && !ask.again);
  return missed
    .map(({ ask }) => ask.id)
    .filter((id) => {
      const standing = progress.boxes.standings.get(id);
      return standing !== undefined && isLeech(standing);
    });
}

/** What a session came to, and what comes next; ends with a newline. */
export async function studySummary(
  end: SessionEnd,
  workspace: Workspace,
  options: { readonly decks: readonly string[] },
  context: CommandContext,
): Promise<string> {
  const { library, today, settings } = workspace;
  const canAsk = (id: string): boolean => library.kind(id) !== undefined;
  const tomorrow = (): Day => addDays(today(), 1);
  const next = todaysQueue(
    { ...workspace, today: tomorrow, newAllowed: () => settings.rules.newPerDay },
    { canAsk },
  );
  const left = todaysQueue(workspace, {});
  return renderSummary(
    {
      outcomes: end.session.outcomes,
      front: (id) => library.entry(id)?.front ?? id,
      leeches: leechesOf(end, workspace),
      progress: await progressOf(end, workspace),
      left: [...left.reviews, ...left.fresh].filter(({ id }) => canAsk(id)).length,
      reviewsTomorrow: next.reviews.length,
      newTomorrow: next.fresh.length,
      waiting: next.fresh.length === 0 ? whatNewItemsWaitFor(workspace, context) : undefined,
      studyCommand: onSameDecks('study', options.decks, context),
    },
    context.surface,
  );
}

/** One true sentence of progress, where there is one. */
async function progressOf(
  { session }: SessionEnd,
  { progress, settings, today }: Workspace,
): Promise<string | undefined> {
  const { progressSentence } = await import('../../evidence/progress-sentence.js');
  const first = session.outcomes.filter(({ ask }) => !ask.again);
  return progressSentence({
    day: today(),
    days: progress.days(),
    absences: settings.vacations,
    intervals: progress.intervalsOn(today()),
    moved: first.map(({ ask, from, to }) => {
      return { from, to, lapses: progress.boxes.standings.get(ask.id)?.lapses ?? 0 };
    }),
  });
}
