import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../../src/kinds/quiz/choice.js';
import { quizGrade } from '../../../src/kinds/quiz/quiz-keys.js';
import { quiz } from '../../support/items.js';

const SEVERAL = quiz('[x] a', '[ ] b', '[x] c');
const ONE = quiz('[ ] a', '[x] b', '[ ] c');

const many = (count: number) => ({
  options: Array.from({ length: count }),
  selectAll: true,
});

/** The letters that a line chooses, followed by `?` for a guess, or why it is not a choice. */
function said(line: string, of: Parameters<typeof choiceOf>[1] = SEVERAL): string {
  const found = choiceOf(line, of);
  if (found.kind === 'refused') return found.why;
  const letters = [...found.choice]
    .sort((a, b) => a - b)
    .map((index) => 'ABCDEFGHIJKLM'.charAt(index));
  return letters.join('') + (found.guessed ? '?' : '');
}

describe('what a line chooses', () => {
  it.each(['ac', 'a c', 'a, c', 'A,C', 'c,a', 'AC', '1 3', '1,3', '13', 'a,3', ' a ,, c ', 'aac'])(
    '%j is A and C',
    (line) => {
      expect(said(line)).toBe('AC');
    },
  );

  it('reads 13 as one option if there are that many', () => {
    expect(said('13', many(13))).toBe('M');
    expect(said('1 3', many(13))).toBe('AC');
    expect(said('13', many(12))).toBe('There is no option 13; they go from A to L.');
  });

  it('is one option if only one is right', () => {
    expect(said('b', ONE)).toBe('B');
    expect(said('2', ONE)).toBe('B');
    expect(said('ab', ONE)).toBe('Only one option is right here.');
    expect(said('1,2', ONE)).toBe('Only one option is right here.');
  });

  it.each([
    ['d', 'There is no option D; they go from A to C.'],
    ['acd', 'There is no option D; they go from A to C.'],
    ['d, a, e', 'There is no option D or E; they go from A to C.'],
    ['4', 'There is no option 4; they go from A to C.'],
    ['0', 'There is no option 0; they go from A to C.'],
    ['14', 'There is no option 4; they go from A to C.'],
    ['perhaps', 'There is no option "perhaps"; they go from A to C.'],
    ['a1', 'There is no option "a1"; they go from A to C.'],
    ['', ''],
    [' , ', ''],
  ])('%j is refused', (line, why) => {
    expect(said(line)).toBe(why);
  });

  it('names what is long or unsafe in a few harmless characters', () => {
    expect(said('x'.repeat(10_000)).length).toBeLessThan(80);
    expect(said('\u001b[31m')).not.toContain('\u001b');
  });

  it('may be a guess, by the word, or by g if that is not an option', () => {
    expect(['b guess', 'guess b', 'B, GUESS', 'b g'].map((line) => said(line, ONE))).toEqual(
      Array.from({ length: 4 }, () => 'B?'),
    );
    expect(said('b g', many(7))).toBe('BG');
    expect(said('b guess', many(7))).toBe('B?');
    expect(said('guess')).toBe('That says that you guess, but not which option.');
  });

  it('is the same however the letters are separated', () => {
    const picks = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { minLength: 1 });
    const between = fc.constantFrom('', ' ', ',', ', ', ' , ');
    fc.assert(
      fc.property(picks, between, fc.boolean(), (indices, gap, isNumber) => {
        const line = indices
          .map((index) => (isNumber ? String(index + 1) : 'abcdefghi'.charAt(index)))
          .join(gap);
        expect(choiceOf(line, many(9))).toMatchObject({ choice: new Set(indices) });
      }),
    );
  });
});

describe('what a choice is worth', () => {
  it('is less for a guess that was right, and the same for one that was wrong', () => {
    const grade = (index: number, guessed: boolean) =>
      quizGrade(ONE.options, new Set([index]), guessed);
    expect([grade(1, false), grade(1, true)]).toEqual(['knew', 'shaky']);
    expect([grade(0, false), grade(0, true)]).toEqual(['missed', 'missed']);
  });
});
