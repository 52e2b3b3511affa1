import { describe, expect, it } from 'vitest';
import {
  NOTHING_TYPED,
  startTyping,
  typingKey,
  type TypingRules,
  type TypingState,
} from '../../../../src/kinds/common/typing/typing-keys.js';
import { entryText } from '../../../../src/question/text-entry.js';
import { play } from '../../../question/play.js';
import { card } from '../../../support/items.js';

const rules: TypingRules = {
  item: card({ hints: ['Think back.', 'Think inside.'] }),
  refusal: (text) => (text.startsWith('?') ? 'That is no answer.' : undefined),
  bareKeys: 'hq',
};
const press = (names: string, from = startTyping()) =>
  play((state: TypingState, key) => typingKey(rules, state, key), from, names);
const stateAfter = (names: string): TypingState => {
  const step = press(names);
  if (step.type === 'done') throw new Error('it is over');
  return step.state;
};

describe('a typed answer', () => {
  it('is what was typed, the hints that were taken, and Enter', () => {
    expect(press('4 2 return')).toEqual({
      type: 'done',
      result: { type: 'said', text: '42', hints: 0 },
    });
    expect(press('4 tab return')).toMatchObject({ result: { text: '4', hints: 1 } });
  });

  it('is asked for again, with a reason, where it is none', () => {
    expect(stateAfter('return').notice).toBe(NOTHING_TYPED);
    expect(stateAfter('space return').notice).toBe(NOTHING_TYPED);
    expect(stateAfter('? return')).toMatchObject({ notice: 'That is no answer.', mode: 'typing' });
    expect(entryText(stateAfter('? return').entry)).toBe('?');
  });

  it('takes letters that are commands elsewhere as letters, once something is typed', () => {
    expect(entryText(stateAfter('4 h q u').entry)).toBe('4hqu');
    expect(entryText(stateAfter('u s e').entry)).toBe('use');
  });

  it('leaves keys their meaning with which no answer begins, while nothing is typed', () => {
    expect(stateAfter('h')).toMatchObject({ hints: 1, mode: 'typing' });
    expect(stateAfter('h h h').hints).toBe(2);
    expect(press('q')).toMatchObject({ type: 'done', result: { type: 'quit' } });
  });

  it('leaves for the keys of every question by Escape, and comes back', () => {
    expect(press('4 escape u')).toMatchObject({ result: { type: 'undo' } });
    expect(press('4 escape s')).toMatchObject({ result: { type: 'suspend' } });
    expect(press('4 escape e')).toMatchObject({ result: { type: 'edit' } });
    expect(press('4 escape q')).toMatchObject({ result: { type: 'quit' } });
    expect(stateAfter('4 escape h t 2')).toMatchObject({ mode: 'typing', hints: 1 });
    expect(entryText(stateAfter('4 escape escape 2').entry)).toBe('42');
    expect(entryText(stateAfter('4 escape x').entry)).toBe('4');
  });

  it('is given up by Escape and Space', () => {
    expect(press('4 escape space')).toEqual({
      type: 'done',
      result: { type: 'gave-up', hints: 0 },
    });
  });
});
