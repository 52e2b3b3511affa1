import { describe, expect, it } from 'vitest';
import type { Quiz } from '../../../src/kinds/quiz/item.js';
import {
  isRight,
  optionIndex,
  optionLetter,
  quizGrade,
  quizKey,
  startQuiz,
} from '../../../src/kinds/quiz/quiz-keys.js';
import { quiz, quizWith } from '../../support/items.js';
import { play } from '../../question/play.js';

const single = quiz('[ ] the sum rule', '[x] the chain rule', '[ ] the rule of three');
const selectAll = quiz('[x] exact', '[ ] free', '[x] automatic', '[ ] symbolic');
const hinted = quizWith({ hints: ['Links.'] }, '[x] the chain rule', '[ ] the sum rule');

function press(keys: string, item: Quiz = single) {
  const shown = { quiz: item, options: item.options };
  return play((state, key) => quizKey(shown, state, key), startQuiz(), keys);
}

const chosen = (...options: number[]) => ({
  type: 'done',
  result: { type: 'chosen', choice: new Set(options), guessed: false },
});
const at = (cursor: number, ticked: number[] = [], hints = 0) => ({
  type: 'stay',
  state: expect.objectContaining({
    cursor,
    ticked: new Set(ticked),
    hints,
    guessed: false,
  }) as unknown,
});

describe('a quiz with one right option', () => {
  it.each([
    ['return', 0],
    ['down return', 1],
    ['down enter', 1],
    ['down down return', 2],
    ['down down down return', 0],
    ['up return', 2],
    ['b', 1],
    ['C', 2],
  ])('%s chooses option %i at once', (keys, option) => {
    expect(press(keys)).toEqual(chosen(option));
  });

  it.each(['1', '2', '3', '4', '0', 'd', 'z', '?', 'left', '__proto__'])(
    '%s chooses nothing',
    (key) => {
      expect(press(key)).toEqual(at(0));
    },
  );

  it('shows a hint for h', () => {
    expect(press('h', hinted)).toEqual(at(0, [], 1));
    expect(press('down h h', hinted)).toEqual(at(1, [], 1));
    expect(press('h')).toEqual(at(0));
  });

  it.each([
    ['u', 'undo'],
    ['s', 'suspend'],
    ['e', 'edit'],
    ['q', 'quit'],
  ])('is left by %s: %s', (key, detour) => {
    expect(press(key)).toEqual({ type: 'done', result: { type: detour } });
  });
});

describe('space, with one right option', () => {
  it('chooses nothing, because one tap too many on the page before would answer', () => {
    expect(press('down space')).toEqual(at(1));
  });
});

describe('a quiz with several right options', () => {
  it('ticks with Space and letters, and takes them back the same way', () => {
    expect(press('space', selectAll)).toEqual(at(0, [0]));
    expect(press('space down down space', selectAll)).toEqual(at(2, [0, 2]));
    expect(press('a c', selectAll)).toEqual(at(2, [0, 2]));
    expect(press('a c A', selectAll)).toEqual(at(0, [2]));
    expect(press('d space', selectAll)).toEqual(at(3));
  });

  it('is answered by Enter', () => {
    expect(press('a c return', selectAll)).toEqual(chosen(0, 2));
    expect(press('b enter', selectAll)).toEqual(chosen(1));
  });

  it('does not accept an empty answer', () => {
    expect(press('return', selectAll)).toEqual(at(0));
    expect(press('a a return', selectAll)).toEqual(at(0));
  });

  it.each(['1', '2', '3', '4'])('does not tick for %s', (key) => {
    expect(press(key, selectAll)).toEqual(at(0));
  });

  it('is left by a detour, ticks or no ticks', () => {
    expect(press('a q', selectAll)).toEqual({ type: 'done', result: { type: 'quit' } });
  });
});

describe('a guess', () => {
  const guessed = (...options: number[]) => ({
    type: 'done',
    result: { type: 'chosen', choice: new Set(options), guessed: true },
  });
  const seven = quiz('[x] right', ...Array.from({ length: 6 }, (_, index) => `[ ] wrong ${index}`));

  it('is said by g before the answer, and taken back by another g', () => {
    expect(press('g b')).toEqual(guessed(1));
    expect(press('g down return')).toEqual(guessed(1));
    expect(press('g g b')).toEqual(chosen(1));
    expect(press('h g', hinted)).toMatchObject({ state: { guessed: true, hints: 1 } });
  });

  it('is kept with ticks, whenever it is said', () => {
    expect(press('g a c return', selectAll)).toEqual(guessed(0, 2));
    expect(press('a g c return', selectAll)).toEqual(guessed(0, 2));
    expect(press('a c g return', selectAll)).toEqual(guessed(0, 2));
    expect(press('a g c g return', selectAll)).toEqual(chosen(0, 2));
  });

  it('is said by Tab where g is an option', () => {
    expect(press('g', seven)).toEqual(chosen(6));
    expect(press('tab g', seven)).toEqual(guessed(6));
    expect(press('tab b')).toEqual(chosen(1));
  });
});

describe('letters', () => {
  const many = quiz(...Array.from({ length: 28 }, (_, index) => `[${index === 4 ? 'x' : ' '}] o`));

  it('of options win over those of commands', () => {
    expect(press('e', many)).toEqual(chosen(4));
    expect(press('h', many)).toEqual(chosen(7));
    expect(press('q', many)).toEqual(chosen(16));
  });

  it('that grade cards lead to their options, and no further', () => {
    expect(press('k', many)).toEqual(at(10));
    expect(press('k return', many)).toEqual(chosen(10));
    expect(press('m', many)).toEqual(at(12));
  });

  it('end with Z; what follows has numbers', () => {
    expect([0, 1, 25, 26, 27].map(optionLetter)).toEqual(['A', 'B', 'Z', '27', '28']);
    expect(optionIndex('28', 28)).toBe(27);
  });

  it('and numbers name every option that is there', () => {
    for (let index = 0; index < 28; index += 1) {
      expect(optionIndex(optionLetter(index), 28)).toBe(index);
      expect(optionIndex(String(index + 1), 28)).toBe(index);
    }
  });

  it.each(['', 'e', '5', '0', '-1', '1.5', '+1', '1e0', 'ab', ' a', '¼', 'ä', '9999'])(
    '%j names none of four options',
    (word) => {
      expect(optionIndex(word, 4)).toBeUndefined();
    },
  );
});

describe('quizGrade', () => {
  const grade = (item: Quiz, ...choice: number[]) => quizGrade(item.options, new Set(choice));

  it('has no half-right answers', () => {
    expect(grade(single, 1)).toBe('knew');
    expect(grade(single, 0)).toBe('missed');
    expect(grade(selectAll, 0, 2)).toBe('knew');
    expect(grade(selectAll, 2, 0)).toBe('knew');
    expect(grade(selectAll, 0)).toBe('missed');
    expect(grade(selectAll, 0, 2, 3)).toBe('missed');
    expect(grade(selectAll)).toBe('missed');
  });

  it('counts a right guess as shaky', () => {
    expect(quizGrade(single.options, new Set([1]), true)).toBe('shaky');
    expect(quizGrade(selectAll.options, new Set([0, 2]), true)).toBe('shaky');
    expect(quizGrade(single.options, new Set([0]), true)).toBe('missed');
  });

  it('goes by the options as shown, not as the deck has them', () => {
    const reversed = [...single.options].reverse();
    expect(isRight(reversed, new Set([1]))).toBe(true);
    expect(isRight([...reversed.slice(1), ...reversed.slice(0, 1)], new Set([0]))).toBe(true);
    expect(isRight([...reversed.slice(1), ...reversed.slice(0, 1)], new Set([1]))).toBe(false);
  });
});
