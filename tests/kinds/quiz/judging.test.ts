import { describe, expect, it } from 'vitest';
import { judgeSaid, mistakeNamed } from '../../../src/kinds/quiz/judging.js';
import type { Quiz } from '../../../src/kinds/quiz/item.js';
import { shuffled } from '../../../src/question/shuffle.js';
import { quiz, quizWith } from '../../support/items.js';

const ONE = quizWith({ id: 'deck/one' }, '[ ] a list', '[x] a *tape*', '[ ] a tree');
const SEVERAL = quiz('[x] values', '[ ] formulas', '[x] operations');

const judged = (item: Quiz, text: string, seed?: string) =>
  judgeSaid(item, text, { seed, asked: 0 });
const grade = (item: Quiz, text: string, seed?: string) => {
  const found = judged(item, text, seed);
  return found.kind === 'judged' ? found.grade : found.message;
};

describe('an answer to a quiz', () => {
  it('is a letter or number in the order of the deck, or an option by its words', () => {
    expect(['B', 'b', '2', 'a tape', 'A TAPE'].map((said) => grade(ONE, said))).toEqual(
      Array.from({ length: 5 }, () => 'knew'),
    );
    expect(['A', '3', 'a tree'].map((said) => grade(ONE, said))).toEqual(
      Array.from({ length: 3 }, () => 'missed'),
    );
  });

  it('is in the order that a session with a seed shows', () => {
    const options = shuffled(ONE.options, 's/deck/one/0');
    const right = options.findIndex((option) => option.right);
    expect(options.map((_, index) => grade(ONE, String(index + 1), 's'))).toEqual(
      options.map((_, index) => (index === right ? 'knew' : 'missed')),
    );
  });

  it('is all the right options where several are', () => {
    for (const said of ['A, C', 'a c', 'ac', '13']) expect(grade(SEVERAL, said)).toBe('knew');
    expect(grade(SEVERAL, 'operations; values')).toBe('knew');
    expect(grade(SEVERAL, 'A')).toBe('missed');
  });

  it('may be a guess, which is not known yet', () => {
    expect([grade(ONE, 'b guess'), grade(ONE, 'a g')]).toEqual(['shaky', 'missed']);
  });

  it('is refused, with what would be an answer, if it names no option', () => {
    expect(grade(ONE, 'D')).toBe('Say the letter of an option, A to C, or its text.');
    expect(grade(ONE, 'A, B')).toContain('the letter of an option');
    expect(grade(SEVERAL, '')).toContain('with commas between');
  });

  it('is remembered by hashes that neither order nor markup change, and a wrong one by name', () => {
    const [wrong, plain] = [judged(ONE, 'A'), judged(quiz('[x] a tape', '[ ] a list'), 'b')];
    expect(wrong).toMatchObject({
      said: { text: expect.stringMatching(/^#[a-z0-9]+$/) as unknown },
    });
    expect(plain).toMatchObject({ said: wrong.kind === 'judged' ? wrong.said : {} });
    const code = wrong.kind === 'judged' ? (wrong.said.mistake ?? '') : '';
    expect(mistakeNamed(ONE, code)).toBe('Chosen, and wrong: a list');
    expect(mistakeNamed(SEVERAL, code)).toBeUndefined();
  });
});
