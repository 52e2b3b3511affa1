import type { Grade } from './leitner.js';

/** One question put to the learner: an item, and whether it is back because it was missed in this session. */
export interface Ask {
  readonly id: string;
  readonly again: boolean;
}

/** What came of one question. */
export interface Outcome {
  readonly ask: Ask;
  readonly grade: Grade;
  /** Box before and after. */
  readonly from: number;
  readonly to: number;
  /** How long the learner took, in milliseconds. */
  readonly tookMs: number;
}

/** A sitting: what is still to be asked, what was answered, and every earlier state, for undo. */
export interface Session {
  readonly exam: boolean;
  readonly upcoming: readonly Ask[];
  readonly outcomes: readonly Outcome[];
  /** The session as it was before the last answer or suspension. */
  readonly before: Session | undefined;
}

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
  /** The item left its deck, or cannot be read any more. */
  | { readonly type: 'withdrawn'; readonly id: string }
  | { readonly type: 'undone' };

/** So many other questions come before a missed item does again: past immediate echo, within the same sitting. */
const QUESTIONS_BEFORE_AGAIN = 3;

/** A session over these items, in this order; in an exam a missed item does not come back. */
export function startSession(ids: readonly string[], exam = false): Session {
  return {
    exam,
    upcoming: ids.map((id) => ({ id, again: false })),
    outcomes: [],
    before: undefined,
  };
}

/** The question to ask now; undefined when the session is over. */
export function currentAsk(session: Session): Ask | undefined {
  return session.upcoming[0];
}

/** The session after an event. An answer with no question open, or an undo with nothing to undo, changes nothing. */
export function reduceSession(session: Session, event: SessionEvent): Session {
  const [ask, ...rest] = session.upcoming;
  switch (event.type) {
    case 'undone':
      return session.before ?? session;
    case 'suspended':
      return { ...session, upcoming: without(session.upcoming, event.id), before: session };
    case 'withdrawn':
      return { ...session, upcoming: without(session.upcoming, event.id) };
    case 'answered': {
      if (ask === undefined) return session;
      const { grade, from, to, tookMs } = event;
      return {
        exam: session.exam,
        upcoming: !session.exam && comesBack(ask, grade) ? insertAgain(rest, ask.id) : rest,
        outcomes: [...session.outcomes, { ask, grade, from, to, tookMs }],
        before: session,
      };
    }
  }
}

/** A missed item returns until it is known once; a shaky first answer does not bring it back. */
function comesBack(ask: Ask, grade: Grade): boolean {
  return grade === 'missed' || (ask.again && grade !== 'knew');
}

function without(asks: readonly Ask[], id: string): Ask[] {
  return asks.filter((ask) => ask.id !== id);
}

function insertAgain(rest: readonly Ask[], id: string): Ask[] {
  const at = Math.min(QUESTIONS_BEFORE_AGAIN, rest.length);
  return [...rest.slice(0, at), { id, again: true }, ...rest.slice(at)];
}
