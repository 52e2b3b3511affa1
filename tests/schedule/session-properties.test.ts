import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRADES } from '../../src/schedule/leitner.js';
import { currentAsk, reduceSession, startSession } from '../../src/schedule/session.js';
import { after, answered } from './sittings.js';

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

  it('never has an item queued twice, or one that it was not given', () => {
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
