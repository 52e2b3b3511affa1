import { describe, expect, it } from 'vitest';
import {
  sidesKey,
  type SidesState,
  startSides,
} from '../../../../src/kinds/common/sides/sides-keys.js';
import { card } from '../../../support/items.js';
import { play } from '../../../question/play.js';

const plain = card();
const hinted = card({ hints: ['One.', 'Two.'] });
const FRONT: SidesState = { side: 'front', hints: 0 };
const BACK: SidesState = { side: 'back', hints: 0 };

function press(keys: string, item = plain) {
  return play((state, key) => sidesKey(item, state, key), startSides(), keys);
}

describe('the front of a card', () => {
  it.each(['space', 'return', 'enter'])('turns on %s', (key) => {
    expect(press(key)).toEqual({ type: 'stay', state: BACK });
  });

  it.each(['1', '2', '3', 'k', 'm', 'x', '?', 'up', 'escape', '__proto__', 'constructor'])(
    'does not mind %s: nobody grades what they have not seen',
    (key) => {
      expect(press(key)).toEqual({ type: 'stay', state: FRONT });
    },
  );

  it('shows a hint for each h, as long as there are hints', () => {
    expect(press('h', hinted)).toEqual({ type: 'stay', state: { side: 'front', hints: 1 } });
    expect(press('h h', hinted)).toEqual({ type: 'stay', state: { side: 'front', hints: 2 } });
    expect(press('h h h', hinted)).toEqual({ type: 'stay', state: { side: 'front', hints: 2 } });
    expect(press('h', plain)).toEqual({ type: 'stay', state: FRONT });
  });
});

describe('the back of a card', () => {
  it.each([
    ['1', 'missed'],
    ['m', 'missed'],
    ['2', 'shaky'],
    ['3', 'knew'],
    ['k', 'knew'],
  ])('takes %s for %s', (key, grade) => {
    expect(press(`space ${key}`)).toEqual({ type: 'done', result: { type: 'graded', grade } });
  });

  it.each(['space', 'return', '0', '4', 'h', 'K', '__proto__', 'toString'])(
    'waits for a grade on %s',
    (key) => {
      expect(press(`space ${key}`, hinted)).toEqual({ type: 'stay', state: BACK });
    },
  );

  it('is turned back by Escape, which does nothing on the front', () => {
    expect(press('h space escape', hinted)).toEqual({
      type: 'stay',
      state: { side: 'front', hints: 1 },
    });
    expect(press('escape')).toEqual({ type: 'stay', state: FRONT });
  });

  it('remembers which hints were shown', () => {
    expect(press('h space', hinted)).toEqual({ type: 'stay', state: { side: 'back', hints: 1 } });
  });
});

describe('either side of a card', () => {
  it.each([
    ['u', 'undo'],
    ['s', 'suspend'],
    ['e', 'edit'],
    ['q', 'quit'],
  ])('is left by %s: %s', (key, detour) => {
    expect(press(key)).toEqual({ type: 'done', result: { type: detour } });
    expect(press(`space ${key}`)).toEqual({ type: 'done', result: { type: detour } });
  });
});
