import { describe, expect, it } from 'vitest';
import { gradeOf } from '../../src/question/grade-word.js';

describe('gradeOf', () => {
  it.each([
    ['missed', 'missed'],
    ['m', 'missed'],
    ['M', 'missed'],
    ['shaky', 'shaky'],
    ['s', 'shaky'],
    ['knew', 'knew'],
    ['KNEW', 'knew'],
    ['k', 'knew'],
    ['1', 'missed'],
    ['2', 'shaky'],
    ['3', 'knew'],
  ])('reads %s as %s', (word, grade) => {
    expect(gradeOf(word)).toBe(grade);
  });

  it.each(['', ' ', 'kn', 'know', 'knew it', 'miss', '0', '4', '12', 'y', 'constructor'])(
    'reads %j as no grade',
    (word) => {
      expect(gradeOf(word)).toBeUndefined();
    },
  );
});
