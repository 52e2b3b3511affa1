import { describe, expect, it } from 'vitest';
import { renamedSession } from '../../../src/commands/session/renamed-session.js';
import { type Session, startSession } from '../../../src/schedule/session.js';
import { after, toAsk } from '../../schedule/sittings.js';

const renamed = new Map([
  ['a', 'x'],
  ['c', 'z'],
]);

describe('a session after items got other ids', () => {
  it('asks them by these, in the same order', () => {
    const session = after(startSession(['a', 'b', 'c', 'd']), 'missed');
    expect(toAsk(renamedSession(session, renamed))).toBe('b z d x*');
    expect(session.outcomes.map(({ ask }) => ask.id)).toEqual(['a']);
    expect(renamedSession(session, renamed).outcomes.map(({ ask }) => ask.id)).toEqual(['x']);
  });

  it('undoes what was done before as if they had always been called so', () => {
    const before = ['missed', 'suspend c', 'suspend a', 'knew'] as const;
    const plain = after(startSession(['a', 'b', 'c', 'd']), ...before);
    const other = after(
      startSession(['x', 'b', 'z', 'd']),
      'missed',
      'suspend z',
      'suspend x',
      'knew',
    );
    const steps = ['', 'undo', 'undo undo', 'undo undo undo', 'undo undo undo undo'];
    for (const undos of steps.map((words) => words.split(' ').filter((word) => word !== ''))) {
      expect(after(renamedSession(plain, renamed), ...undos)).toEqual(after(other, ...undos));
    }
  });

  it('is the same where nothing was renamed', () => {
    const session = startSession(['a']);
    expect(renamedSession(session, new Map())).toBe(session);
  });

  it('holds for a sitting of any length', () => {
    const step = (before: Session['lastStep']): Session['lastStep'] => ({
      type: 'answered',
      before,
    });
    let lastStep: Session['lastStep'];
    for (let answer = 0; answer < 100_000; answer += 1) lastStep = step(lastStep);
    const long = renamedSession({ ...startSession(['a']), lastStep }, renamed);
    expect(toAsk(long)).toBe('x');
    expect(long.lastStep?.type).toBe('answered');
  });
});
