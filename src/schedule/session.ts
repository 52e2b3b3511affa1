import { type Ask, inserted, replaced, without } from './asks.js';
import type { Grade } from './leitner.js';

export type { Ask } from './asks.js';

/** The outcome of one question. */
export interface Outcome {
  readonly ask: Ask;
  readonly grade: Grade;
  /** Box before and after. */
  readonly from: number;
  readonly to: number;
  /** How long the learner took, in milliseconds. */
  readonly tookMs: number;
}

/** A session: what is still to be asked (each item at most once), what was answered, and how to undo it. */
export interface Session {
  readonly exam: boolean;
  readonly upcoming: readonly Ask[];
  readonly outcomes: readonly Outcome[];
  /** What the next undo takes back. */
  readonly lastStep: Step | undefined;
}

/**
 * A step that can be undone, linked to the step before it. Steps rather than whole earlier sessions, which would fill the
 * memory in a long session.
 */
type Step =
  /** The last outcome belongs to it. */
  | { readonly type: 'answered'; readonly before: Step | undefined }
  | {
      readonly type: 'suspended';
      /** The item's pending question and its place, if there was one. */
      readonly taken: { readonly ask: Ask; readonly index: number } | undefined;
      readonly before: Step | undefined;
    };

/** What can happen to a session. */
export type SessionEvent =
  | {
      readonly type: 'answered';
      readonly grade: Grade;
      readonly from: number;
      readonly to: number;
      readonly tookMs: number;
    }
  | { readonly type: 'suspended'; readonly id: string }
  /** The item left its deck or cannot be read; another may be asked instead. */
  | { readonly type: 'withdrawn'; readonly id: string; readonly instead: string | undefined }
  | { readonly type: 'undone' };

/** How many other questions come before a missed item returns: long enough to leave working memory, in the same session. */
const QUESTIONS_BEFORE_AGAIN = 3;

/** A session over these items, each once, in this order. In an exam a missed item does not come back. */
export function startSession(ids: readonly string[], exam = false): Session {
  const upcoming = Array.from(new Set(ids), (id) => ({ id, again: false }));
  return { exam, upcoming, outcomes: [], lastStep: undefined };
}

/** The question to ask now; undefined when the session is over. */
export function currentAsk(session: Session): Ask | undefined {
  return session.upcoming[0];
}

/** The session after an event. An answer with no question open, or an undo with nothing to undo, changes nothing. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  const { exam, upcoming, outcomes, lastStep } = session;
  switch (event.type) {
    case 'undone':
      return undo(session);
    case 'suspended': {
      const index = upcoming.findIndex(({ id }) => id === event.id);
      const ask = upcoming[index];
      const taken = ask === undefined ? undefined : { ask, index };
      const step: Step = { type: 'suspended', taken, before: lastStep };
      return { ...session, upcoming: without(upcoming, event.id), lastStep: step };
    }
    case 'withdrawn':
      return { ...session, upcoming: replaced(upcoming, event.id, event.instead) };
    case 'answered': {
      const ask = currentAsk(session);
      if (ask === undefined) return session;
      const rest = upcoming.slice(1);
      const { grade, from, to, tookMs } = event;
      const again = { id: ask.id, again: true };
      return {
        exam,
        upcoming:
          !exam && comesBack(ask, grade) ? inserted(rest, again, QUESTIONS_BEFORE_AGAIN) : rest,
        outcomes: [...outcomes, { ask, grade, from, to, tookMs }],
        lastStep: { type: 'answered', before: lastStep },
      };
    }
  }
}

/** A missed item returns until it is known once; a shaky first answer does not bring it back. */
function comesBack(ask: Ask, grade: Grade): boolean {
  return grade === 'missed' || (ask.again && grade !== 'knew');
}

function undo(session: Session): Session {
  const { upcoming, outcomes, lastStep } = session;
  if (lastStep === undefined) return session;
  const back = { ...session, lastStep: lastStep.before };
  if (lastStep.type === 'suspended') {
    const { taken } = lastStep;
    return taken === undefined
      ? back
      : { ...back, upcoming: inserted(upcoming, taken.ask, taken.index) };
  }
  const ask = outcomes.at(-1)?.ask;
  if (ask === undefined) return back;
  // The item may be waiting to come back; it must not be asked twice.
  return {
    ...back,
    upcoming: [ask, ...without(upcoming, ask.id)],
    outcomes: outcomes.slice(0, -1),
  };
}
