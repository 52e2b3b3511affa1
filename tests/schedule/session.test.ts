import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Grade, GRADES } from '../../src/schedule/leitner.js';
import {
  currentAsk,
  reduceSession,
  type Session,
  type SessionEvent,
  startSession,
} from '../../src/schedule/session.js';

const answered = (grade: Grade): SessionEvent => ({
  type: 'answered',
  grade,
  from: 1,
  to: 2,
  tookMs: 1000,
});

/** The session after words such as `missed`, `undo`, `suspend a`, `withdraw b`, `withdraw b for x`. */
function after(session: Session, ...words: string[]): Session {
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
function toAsk({ upcoming }: Session): string {
  return upcoming.map(({ id, again }) => (again ? `${id}*` : id)).join(' ');
}

function answers({ outcomes }: Session): string {
  return outcomes.map(({ ask, grade }) => `${ask.id}:${grade}`).join(' ');
}

const abcde = startSession(['a', 'b', 'c', 'd', 'e']);

describe('a session', () => {
  it('asks its items in order, each once', () => {
    expect(currentAsk(abcde)).toEqual({ id: 'a', again: false });
    expect(toAsk(after(abcde, 'knew', 'shaky'))).toBe('c d e');
    expect(toAsk(startSession(['a', 'b', 'a']))).toBe('a b');
  });

  it('is over when nothing is left', () => {
    expect(currentAsk(startSession([]))).toBeUndefined();
    const over = after(abcde, 'knew', 'knew', 'shaky', 'knew', 'knew');
    expect(currentAsk(over)).toBeUndefined();
    expect(after(over, 'knew')).toBe(over);
  });

  it('records what was asked and what came of it', () => {
    const event = { type: 'answered', grade: 'knew', from: 2, to: 3, tookMs: 4200 } as const;
    expect(reduceSession(abcde, event).outcomes).toEqual([
      { ask: { id: 'a', again: false }, grade: 'knew', from: 2, to: 3, tookMs: 4200 },
    ]);
  });

  it('asks a missed item again after three others', () => {
    const missed = after(abcde, 'missed');
    expect(toAsk(missed)).toBe('b c d a* e');
    expect(toAsk(after(missed, 'knew', 'knew', 'knew'))).toBe('a* e');
  });

  it('asks it again after fewer, where fewer are left', () => {
    expect(toAsk(after(startSession(['a', 'b']), 'missed'))).toBe('b a*');
    expect(toAsk(after(startSession(['a']), 'missed'))).toBe('a*');
  });

  it('asks a missed item until it is known once', () => {
    const back = after(startSession(['a']), 'missed');
    expect(toAsk(after(back, 'missed'))).toBe('a*');
    expect(toAsk(after(back, 'shaky'))).toBe('a*');
    expect(toAsk(after(back, 'missed', 'shaky', 'knew'))).toBe('');
  });

  it('takes a first answer that was shaky for an answer', () => {
    expect(toAsk(after(abcde, 'shaky'))).toBe('b c d e');
  });

  it('asks nothing again in an exam', () => {
    const exam = startSession(['a', 'b'], true);
    expect(toAsk(after(exam, 'missed'))).toBe('b');
    expect(toAsk(after(exam, 'missed', 'missed'))).toBe('');
  });

  it('drops a suspended item, and the return of a missed one with it', () => {
    expect(toAsk(after(abcde, 'suspend a'))).toBe('b c d e');
    expect(toAsk(after(abcde, 'missed', 'suspend a'))).toBe('b c d e');
  });

  it('drops an item that left its deck', () => {
    expect(toAsk(after(abcde, 'withdraw c'))).toBe('a b d e');
    expect(toAsk(after(abcde, 'missed', 'withdraw a'))).toBe('b c d e');
  });

  it('asks another item in the place of one that left, unless that is to be asked anyway', () => {
    expect(toAsk(after(abcde, 'withdraw a for x'))).toBe('x b c d e');
    expect(toAsk(after(abcde, 'withdraw c for x'))).toBe('a b x d e');
    expect(toAsk(after(abcde, 'withdraw c for e'))).toBe('a b d e');
    expect(toAsk(after(abcde, 'knew', 'withdraw a for x'))).toBe('b c d e');
  });
});

describe('undo', () => {
  it('asks the last question again, as it was', () => {
    const undone = after(abcde, 'knew', 'missed', 'undo');
    expect(toAsk(undone)).toBe('b c d e');
    expect(answers(undone)).toBe('a:knew');
  });

  it('takes back that an item was to return, and that it had returned', () => {
    expect(after(abcde, 'missed', 'undo')).toEqual(abcde);
    const returned = after(abcde, 'missed', 'knew', 'knew', 'knew');
    expect(after(returned, 'missed', 'undo')).toEqual(returned);
    expect(after(returned, 'knew', 'undo')).toEqual(returned);
  });

  it('brings a suspended item back to its place', () => {
    expect(after(abcde, 'suspend a', 'undo')).toEqual(abcde);
    expect(after(abcde, 'suspend c', 'undo')).toEqual(abcde);
    expect(toAsk(after(abcde, 'missed', 'suspend a', 'undo'))).toBe('b c d a* e');
  });

  it('counts a suspension of what was not to be asked as a step of its own', () => {
    const done = after(abcde, 'knew', 'suspend a');
    expect(answers(after(done, 'undo'))).toBe('a:knew');
    expect(after(done, 'undo', 'undo')).toEqual(abcde);
  });

  it('reaches over a withdrawal, which stays', () => {
    expect(toAsk(after(abcde, 'knew', 'withdraw c', 'undo'))).toBe('a b d e');
    expect(toAsk(after(abcde, 'suspend d', 'withdraw b', 'withdraw c', 'undo'))).toBe('a e d');
  });

  it('does nothing where nothing was done', () => {
    expect(after(abcde, 'undo')).toBe(abcde);
    expect(after(abcde, 'knew', 'undo', 'undo')).toEqual(abcde);
  });
});

describe('a session, whatever happens', () => {
  const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const someIds = fc.uniqueArray(fc.constantFrom(...letters), { maxLength: letters.length });
  const aStep = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<string>(...GRADES) },
    { weight: 1, arbitrary: fc.constantFrom(...letters).map((id) => `suspend ${id}`) },
  );
  const steps = fc.array(aStep, { maxLength: 30 });
  const stepsAndUndo = fc.array(
    fc.oneof({ weight: 3, arbitrary: aStep }, { weight: 1, arbitrary: fc.constant('undo') }),
    { maxLength: 30 },
  );

  it('is undone step by step, each step to exactly what was before it', () => {
    fc.assert(
      fc.property(someIds, fc.boolean(), steps, (ids, exam, words) => {
        const states = [startSession(ids, exam)];
        for (const word of words) {
          const last = states.at(-1) ?? startSession([]);
          const next = after(last, word);
          if (next !== last) states.push(next);
        }
        let session = states.at(-1) ?? startSession([]);
        for (const expected of states.slice(0, -1).reverse()) {
          session = after(session, 'undo');
          expect(session).toEqual(expected);
        }
      }),
    );
  });

  it('never has an item to ask twice, and none that it was not given', () => {
    fc.assert(
      fc.property(someIds, stepsAndUndo, (ids, words) => {
        let session = startSession(ids);
        for (const word of words) {
          session = after(session, word);
          const asked = session.upcoming.map(({ id }) => id);
          expect(new Set(asked).size).toBe(asked.length);
          expect(ids).toEqual(expect.arrayContaining(asked));
        }
      }),
    );
  });

  it('ends once everything is known, and not before each missed item was known', () => {
    fc.assert(
      fc.property(someIds, fc.array(fc.constantFrom(...GRADES), { maxLength: 40 }), (ids, luck) => {
        let session = startSession(ids);
        for (const grade of luck) session = reduceSession(session, answered(grade));
        for (let left = ids.length; left > 0; left -= 1) session = after(session, 'knew');
        expect(currentAsk(session)).toBeUndefined();
        for (const id of ids) {
          const own = session.outcomes.filter(({ ask }) => ask.id === id);
          const first = own[0]?.grade;
          expect(own.at(-1)?.grade).toBe(first === 'shaky' ? 'shaky' : 'knew');
        }
      }),
    );
  });
});
