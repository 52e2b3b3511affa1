import type { Place } from '../../question/examiner.js';
import { isDue } from '../../schedule/leitner.js';
import type { Ask, Session } from '../../schedule/session.js';
import { lazily } from '../../lazily.js';
import type { Workspace } from '../workspace.js';
import { type OwnTimes, ownTimes } from './own-times.js';

/** A pause at the keyboard is not work: one long answer must not promise an hour. */
const LONGEST_MS = 180_000;

/** Nobody reads and answers in no time, whatever a hurried hand did last time. */
const SHORTEST_MS = 3000;

/** How long items take this learner, in milliseconds. */
export interface Pace {
  /** Each one, when it was answered last. */
  readonly tookMs: { readonly get: (id: string) => number | undefined };
  readonly isNew: (id: string) => boolean;
  /** New ones, and others, on the whole. */
  readonly usual: () => OwnTimes;
}

/** The pace of the learner whose workspace this is. */
export function paceOf({ progress, today }: Pick<Workspace, 'progress' | 'today'>): Pace {
  return {
    tookMs: progress.tookMs,
    isNew: (id) => !progress.boxes.standings.has(id),
    usual: lazily(() => ownTimes(progress.days(), today())),
  };
}

/** What the head of a question shows, computed from the session and the learner's own pace. */
export function placeOf(
  workspace: Workspace,
  ask: Ask,
  session: Session,
  pace = paceOf(workspace),
): Omit<Place, 'previous'> {
  const { library, progress, settings, today } = workspace;
  const { recallOf } = settings.rules.scheduler;
  const entry = library.entry(ask.id);
  const deck = library.decks.find(({ name }) => name === entry?.deck);
  const standing = progress.boxes.standings.get(ask.id);
  const answered = session.outcomes.length;
  return {
    deckTitle: deck?.title ?? '',
    // A deck without a title of its own is called by its first group: once is enough.
    group: entry?.group === deck?.title ? undefined : entry?.group,
    position: answered + 1,
    ...remaining(session, pace),
    box: standing?.box,
    memory: standing?.memory &&
      recallOf && { stability: standing.memory.stability, recall: recallOf(standing, today()) },
    isAgain: ask.again,
    early: !session.exam && !ask.again && !isDue(standing, workspace.today()),
  };
}

/** What is left of a session, for the head of a screen: it changes with each answer. */
export function remaining(
  { outcomes, upcoming }: Pick<Session, 'outcomes' | 'upcoming'>,
  pace: Pace,
): Pick<Place, 'total' | 'left' | 'again' | 'estimateMs'> {
  return {
    total: outcomes.length + upcoming.length,
    left: upcoming.length,
    again: upcoming.filter(({ again }) => again).length,
    estimateMs: estimate(upcoming, pace),
  };
}

/**
 * How long these questions will take: each as long as last time, and those of which that is not known as long as the
 * learner's new items, or others, take on the whole. Milliseconds.
 */
export function estimate(asks: readonly { readonly id: string }[], pace: Pace): number {
  const { tookMs, isNew, usual } = pace;
  return asks.reduce((sum, { id }) => {
    const took = tookMs.get(id) ?? (isNew(id) ? usual().newMs : usual().reviewMs);
    return sum + Math.min(LONGEST_MS, Math.max(SHORTEST_MS, took));
  }, 0);
}
