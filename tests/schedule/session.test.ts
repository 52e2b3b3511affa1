import { describe, expect, it } from 'vitest';
import { currentAsk, reduceSession, startSession } from '../../src/schedule/session.js';
import { after, answers, toAsk } from './sittings.js';

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

  it('records what was asked and the outcome', () => {
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

  it('asks it again after fewer, if fewer are left', () => {
    expect(toAsk(after(startSession(['a', 'b']), 'missed'))).toBe('b a*');
    expect(toAsk(after(startSession(['a']), 'missed'))).toBe('a*');
  });

  it('asks a missed item until it is known once', () => {
    const back = after(startSession(['a']), 'missed');
    expect(toAsk(after(back, 'missed'))).toBe('a*');
    expect(toAsk(after(back, 'shaky'))).toBe('a*');
    expect(toAsk(after(back, 'missed', 'shaky', 'knew'))).toBe('');
  });

  it('accepts a shaky first answer', () => {
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

  it('replaces an item that left by another, after all first asks, unless that is asked anyway', () => {
    expect(toAsk(after(abcde, 'withdraw a for x'))).toBe('b c d e x');
    expect(toAsk(after(abcde, 'withdraw c for x'))).toBe('a b d e x');
    expect(toAsk(after(startSession(['a', 'b']), 'missed', 'withdraw b for x'))).toBe('x a*');
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

  it('takes back the pending or past return of an item', () => {
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

  it('counts suspending an item that was not queued as a separate step', () => {
    const done = after(abcde, 'knew', 'suspend a');
    expect(answers(after(done, 'undo'))).toBe('a:knew');
    expect(after(done, 'undo', 'undo')).toEqual(abcde);
  });

  it('skips a withdrawal, which stays', () => {
    expect(toAsk(after(abcde, 'knew', 'withdraw c', 'undo'))).toBe('a b d e');
    expect(toAsk(after(abcde, 'suspend d', 'withdraw b', 'withdraw c', 'undo'))).toBe('a e d');
  });

  it('does nothing if nothing was done', () => {
    expect(after(abcde, 'undo')).toBe(abcde);
    expect(after(abcde, 'knew', 'undo', 'undo')).toEqual(abcde);
  });
});
