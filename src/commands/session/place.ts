import type { Place } from '../../question/examiner.js';
import { isDue } from '../../schedule/leitner.js';
import type { Ask, Session } from '../../schedule/session.js';
import type { Workspace } from '../workspace.js';

/** How long an item is thought to take before this learner has ever answered it. */
const FIRST_TIME_MS = 20_000;

/** A pause at the keyboard is not work: one long answer must not promise an hour. */
const LONGEST_MS = 180_000;

/** What the head of a question shows, computed from the session and the learner's own pace. */
export function placeOf(workspace: Workspace, ask: Ask, session: Session): Omit<Place, 'previous'> {
  const { library, progress } = workspace;
  const entry = library.entry(ask.id);
  const deck = library.decks.find(({ name }) => name === entry?.deck);
  const standing = progress.boxes.standings.get(ask.id);
  const answered = session.outcomes.length;
  return {
    deckTitle: deck?.title ?? '',
    // A deck without a title of its own is called by its first group: once is enough.
    group: entry?.group === deck?.title ? undefined : entry?.group,
    position: answered + 1,
    total: answered + session.upcoming.length,
    again: session.upcoming.filter(({ again }) => again).length,
    estimateMs: estimate(session.upcoming, progress.tookMs),
    box: standing?.box,
    isAgain: ask.again,
    early: !session.exam && !ask.again && !isDue(standing, workspace.today()),
  };
}

/** How long these questions will take, by how long each took last time. Milliseconds. */
export function estimate(
  asks: readonly { readonly id: string }[],
  tookMs: { readonly get: (id: string) => number | undefined },
): number {
  return asks.reduce(
    (sum, { id }) => sum + Math.min(LONGEST_MS, tookMs.get(id) ?? FIRST_TIME_MS),
    0,
  );
}
