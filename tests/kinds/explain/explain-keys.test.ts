import { describe, expect, it } from 'vitest';
import {
  explainKey,
  type ExplainState,
  startExplain,
} from '../../../src/kinds/explain/explain-keys.js';
import { explain } from '../../support/items.js';
import { key, play } from '../../question/play.js';

const item = explain({
  concepts: ['the chain rule', 'forward pass', 'weight update', 'loss'],
  hints: ['One.', 'Two.'],
});

function press(keys: string, start: ExplainState = startExplain()) {
  return play((state, pressed) => explainKey(item, state, pressed), start, keys);
}

/** The state after typing a text, key by key, without revealing. */
function typed(text: string): ExplainState {
  let step = press('t');
  for (const character of text) {
    if (step.type === 'done') throw new Error('typing must not end a question');
    step = explainKey(item, step.state, key(character === ' ' ? 'space' : character));
  }
  if (step.type === 'done') throw new Error('typing must not end a question');
  return step.state;
}

const ticking = (cursor: number, ...ticked: number[]) => ({
  type: 'stay',
  state: expect.objectContaining({ phase: 'ticking', cursor, ticked: new Set(ticked) }) as unknown,
});
/** The same with concepts that are proposed, and not ticked. */
const proposing = (cursor: number, proposed: number[], ticked: number[] = []) => ({
  type: 'stay',
  state: expect.objectContaining({
    phase: 'ticking',
    cursor,
    ticked: new Set(ticked),
    proposed: new Set(proposed),
  }) as unknown,
});
const graded = (grade: string, touched: number) => ({
  type: 'done',
  result: { type: 'graded', grade, touched },
});

describe('thinking', () => {
  it.each(['space', 'return', 'enter'])('is enough: %s reveals, with nothing ticked', (pressed) => {
    expect(press(pressed)).toEqual(ticking(0));
  });

  it('shows hints for h', () => {
    expect(press('h h h')).toMatchObject({ state: { phase: 'thinking', hints: 2 } });
  });

  it('turns to typing on t, hints and all', () => {
    expect(press('h t')).toMatchObject({ state: { phase: 'typing', hints: 1 } });
  });

  it.each(['1', 'x', 'up', '?', '__proto__'])('does not mind %s', (pressed) => {
    expect(press(pressed)).toEqual({ type: 'stay', state: startExplain() });
  });

  it.each([
    ['u', 'undo'],
    ['s', 'suspend'],
    ['e', 'edit'],
    ['q', 'quit'],
  ])('is left by %s: %s', (pressed, detour) => {
    expect(press(pressed)).toEqual({ type: 'done', result: { type: detour } });
  });
});

describe('typing', () => {
  it('takes every letter for text, commands included', () => {
    const state = typed('q u e s t h 1');
    expect(state).toMatchObject({ phase: 'typing', hints: 0 });
    expect(state.entry.characters.join('')).toBe('q u e s t h 1');
  });

  it('shows hints for Tab', () => {
    expect(press('t tab a tab tab')).toMatchObject({
      state: { phase: 'typing', hints: 2, entry: { characters: ['a'] } },
    });
  });

  it('goes back to thinking on Escape, and keeps the text', () => {
    const back = press('escape', typed('loss'));
    expect(back).toMatchObject({ state: { phase: 'thinking' } });
    if (back.type === 'stay') expect(press('space', back.state)).toEqual(proposing(0, [3]));
    if (back.type === 'stay') {
      expect(press('t ! return', back.state)).toMatchObject({
        state: { entry: { characters: ['l', 'o', 's', 's', '!'] } },
      });
    }
  });

  it('reveals on Enter, with the concepts proposed whose words occur, and none ticked', () => {
    expect(press('return', typed('chained rules in the forward pass'))).toEqual(
      proposing(0, [0, 1]),
    );
    expect(press('enter', typed('no idea'))).toEqual(ticking(0));
  });

  it('can be edited', () => {
    expect(press('backspace backspace s s return', typed('loxx'))).toEqual(proposing(0, [3]));
  });
});

describe('ticking', () => {
  it('moves with the arrows, round the ends', () => {
    expect(press('space down')).toEqual(ticking(1));
    expect(press('space up')).toEqual(ticking(3));
    expect(press('space up down')).toEqual(ticking(0));
  });

  it('ticks with Space or the number of a concept, and takes back the same way', () => {
    expect(press('space space')).toEqual(ticking(0, 0));
    expect(press('space down space 4')).toEqual(ticking(3, 1, 3));
    expect(press('space 2 space')).toEqual(ticking(1));
    expect(press('space 2 2')).toEqual(ticking(1));
  });

  it('keeps the words that led to a proposal', () => {
    expect(press('return', typed('I know the chain rule'))).toMatchObject({
      state: { evidence: new Map([[0, 'chain rule']]) },
    });
  });

  it('ticks what is proposed with Space or its number, and takes it back the same way', () => {
    const words = typed('the chain rule and the loss');
    expect(press('return', words)).toEqual(proposing(0, [0, 3]));
    expect(press('return 1', words)).toEqual(proposing(0, [3], [0]));
    expect(press('return 1 space', words)).toEqual(proposing(0, [3]));
  });

  it.each(['return', 'enter', 'a'])(
    'ticks all that is proposed with %s, and grades nothing',
    (take) => {
      const words = typed('the chain rule and the loss');
      expect(press(`return ${take}`, words)).toEqual(proposing(0, [], [0, 3]));
      expect(press(`return ${take} 4`, words)).toEqual(proposing(3, [], [0]));
      expect(press(`return ${take} return`, words)).toEqual(graded('shaky', 2));
    },
  );

  it('never counts for the grade what was only proposed', () => {
    const words = typed('the chain rule and the loss');
    expect(press('return 1 1 4 4 return', words)).toEqual(graded('missed', 0));
  });

  it('goes back to the explanation on Escape, and keeps words, hints and ticks', () => {
    expect(press('h space 2 escape')).toMatchObject({
      state: { phase: 'thinking', hints: 1, ticked: new Set([1]) },
    });
    expect(press('space 2 escape space')).toEqual(ticking(0, 1));
    expect(press('return 2 escape t ! return', typed('loss'))).toEqual(proposing(0, [3], [1]));
  });

  it.each(['5', '9', '0', 'a', 'h', 't', 'tab', '__proto__'])('does not mind %s', (pressed) => {
    expect(press(`space ${pressed}`)).toEqual(ticking(0));
  });

  it.each([
    ['return', 'missed', 0],
    ['1 return', 'missed', 1],
    ['1 2 enter', 'shaky', 2],
    ['1 2 4 return', 'shaky', 3],
    ['1 2 3 4 return', 'knew', 4],
  ])('%s: %s, with %i of 4 touched', (keys, grade, touched) => {
    expect(press(`space ${keys}`)).toEqual(graded(grade, touched));
  });

  it('is left by a detour as long as it is not graded', () => {
    expect(press('space 1 u')).toEqual({ type: 'done', result: { type: 'undo' } });
    expect(press('space q')).toEqual({ type: 'done', result: { type: 'quit' } });
  });
});
