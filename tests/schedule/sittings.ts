import { type Grade, GRADES } from '../../src/schedule/leitner.js';
import { reduceSession, type Session, type SessionEvent } from '../../src/schedule/session.js';

/** An answer whose box and time do not matter. */
export const answered = (grade: Grade): SessionEvent => ({
  type: 'answered',
  grade,
  from: 1,
  to: 2,
  tookMs: 1000,
});

/** The session after words such as `missed`, `undo`, `suspend a`, `withdraw b`, `withdraw b for x`. */
export function after(session: Session, ...words: string[]): Session {
  return words.reduce((before, word) => reduceSession(before, eventOf(word)), session);
}

function eventOf(word: string): SessionEvent {
  const [verb = '', id = '', , instead] = word.split(' ');
  const grade = GRADES.find((one) => one === verb);
  if (grade !== undefined) return answered(grade);
  if (verb === 'undo') return { type: 'undone' };
  if (verb === 'suspend') return { type: 'suspended', id };
  return { type: 'withdrawn', id, instead };
}

/** What is still to be asked: `b c d a*`, with a star for an item that comes back. */
export function toAsk({ upcoming }: Session): string {
  return upcoming.map(({ id, again }) => (again ? `${id}*` : id)).join(' ');
}

/** What was answered: `a:missed b:knew`. */
export function answers({ outcomes }: Session): string {
  return outcomes.map(({ ask, grade }) => `${ask.id}:${grade}`).join(' ');
}
