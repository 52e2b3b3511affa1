import type { Place } from '../../question/examiner.js';
import { isDue } from '../../schedule/leitner.js';
import type { Ask, Session } from '../../schedule/session.js';
import type { Workspace } from '../workspace.js';

/** How long an item is thought to take before this learner has ever answered it. */
const FIRST_TIME_MS = 20_000;

/** A pause at the keyboard is not work: one long answer must not promise an hour. */
const LONGEST_MS = 180_000;

/** Nobody reads and answers in no time, whatever a hurried hand did last time. */
const SHORTEST_MS = 3000;

/** How long an item took this learner last time. */
interface TookMs {
  readonly get: (id: string) => number | undefined;
}

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
    ...remaining(session, progress.tookMs),
    box: standing?.box,
    isAgain: ask.again,
    early: !session.exam && !ask.again && !isDue(standing, workspace.today()),
  };
}

/** What is left of a session, for the head of a screen: it changes with each answer. */
export function remaining(
  { outcomes, upcoming }: Pick<Session, 'outcomes' | 'upcoming'>,
  tookMs: TookMs,
): Pick<Place, 'total' | 'left' | 'again' | 'estimateMs'> {
  return {
    total: outcomes.length + upcoming.length,
    left: upcoming.length,
    again: upcoming.filter(({ again }) => again).length,
    estimateMs: estimate(upcoming, tookMs),
  };
}

/** How long these questions will take, by how long each took last time. Milliseconds. */
export function estimate(asks: readonly { readonly id: string }[], tookMs: TookMs): number {
  return asks.reduce((sum, { id }) => {
    return sum + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, tookMs.get(id) ?? FIRST_TIME_MS));
  }, 0);
}
