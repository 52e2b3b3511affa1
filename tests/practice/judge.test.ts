import { describe, expect, test } from 'vitest';
import { judge, sentenceOf } from '../../src/practice/practice.js';
import { questionOf, skillOf } from './skills.js';

/** The judgement of a number typed for `ask`, with fixed numbers. */
function said(text: string, ask = 'dy/dx', more = ''): string {
  const block = `y: (a*x + b)^n\nx: 2\na: 3\nb: -4\nn: 3\nask: ${ask}\n${more}`;
  const judgement = judge(questionOf(skillOf(block), 's'), 0, text);
  return judgement.kind === 'mistake' ? judgement.code : judgement.kind;
}

describe('a typed number', () => {
  // 3*(3*2 - 4)^2*3 = 36
  test.each([
    ['36', 'right'],
    [' 36.0 ', 'right'],
    ['+36', 'right'],
    ['3*4*3', 'right'],
    ['3·2²·3', 'right'],
    ['72÷2', 'right'],
    ['6^2', 'right'],
    ['6²', 'right'],
    ['3.6e1', 'right'],
    ['dy/dx = 36', 'right'],
    ['= 36', 'right'],
    ['36.04', 'right'],
    ['36.06', 'wrong'],
    ['12', 'inner-derivative-missing'],
    ['3*4', 'inner-derivative-missing'],
    ['-36', 'sign-flipped'],
    ['−36', 'sign-flipped'],
    ['37', 'wrong'],
    ['40', 'wrong'],
    ['4*10', 'wrong'],
    ['1234', 'wrong'],
    ['', 'unreadable'],
    ['   ', 'unreadable'],
    ['x', 'unreadable'],
    ['3*x', 'unreadable'],
    ['1/0', 'unreadable'],
    ['0/0', 'unreadable'],
    ['nan', 'unreadable'],
    ['inf', 'unreadable'],
    ['-Infinity', 'unreadable'],
    ['1e999', 'unreadable'],
    ['3,6', 'unreadable'],
    ['(3', 'unreadable'],
    ['36\u001b[2J', 'unreadable'],
    ['3+'.repeat(200) + '3', 'unreadable'],
    ['9'.repeat(10_000), 'unreadable'],
    ['three', 'unreadable'],
    ['🙂', 'unreadable'],
  ])('%j is %s', (text, verdict) => {
    expect(said(text)).toBe(verdict);
  });

  test('is accepted with as many digits as required', () => {
    expect(said('40', 'dy/dx', 'digits: 1')).toBe('right');
    expect(said('36.04', 'dy/dx', 'digits: 5')).toBe('wrong');
  });

  test('with too few digits to tell does not count yet', () => {
    // sigmoid(2) = 0.8808, and 123*10 + 4.
    const sigmoid = questionOf(skillOf('y: sigmoid(x)\nx: 2\nask: y'), 's');
    expect(
      ['0.9', '.88', '0.88', '0.881', '0.8'].map((text) => judge(sigmoid, 0, text).kind),
    ).toEqual(['coarse', 'coarse', 'coarse', 'right', 'wrong']);
    const large = questionOf(skillOf('y: 1234*x\nx: 1\nask: dy/dx'), 's');
    expect(['1200', '1230', '1300'].map((text) => judge(large, 0, text).kind)).toEqual([
      'coarse',
      'right',
      'wrong',
    ]);
  });

  test('for an exact 0 must be 0', () => {
    const zero = judge(questionOf(skillOf('y: 3*relu(x)\nx: -2\nask: dy/dx'), 's'), 0, '0');
    expect(zero.kind).toBe('right');
    const near = judge(questionOf(skillOf('y: 3*relu(x)\nx: -2\nask: dy/dx'), 's'), 0, '0.001');
    expect(near.kind).toBe('wrong');
  });

  test('that is unreadable is pointed at', () => {
    const question = questionOf(skillOf('y: 3*x\nx: 2\nask: dy/dx'), 's');
    expect(judge(question, 0, '3*)')).toEqual({
      kind: 'unreadable',
      message:
        'Expected a number, a variable or "(" after "*", but there is ")".\n  3*)\n    ^ column 3',
    });
  });

  test('in a cell that does not exist', () => {
    const question = questionOf(skillOf('y: 3*x\nx: 2\nask: dy/dx'), 's');
    expect(judge(question, 5, '3').kind).toBe('unreadable');
  });
});

describe('a typed formula', () => {
  const block = 'y: (a*x + b)^n\nx: -3..3\na: 1..3\nb: -4..4\nn: 2, 3\nask: formula dy/dx';
  const judged = (text: string, ...more: string[]): string => {
    const judgement = judge(questionOf(skillOf([block, ...more].join('\n')), 's'), 0, text);
    return judgement.kind === 'mistake' ? judgement.code : judgement.kind;
  };

  test.each([
    ['n*a*(a*x + b)^(n - 1)', 'right'],
    ['a*n*(a*x+b)^n/(a*x+b)', 'right'],
    ['dy/dx = n*(b + x*a)^(n-1)·a', 'right'],
    ['n*y/(a*x + b)*a', 'right'],
    ['n*(a*x + b)^(n-1)', 'inner-derivative-missing'],
    ['a*n*x^(n-1)', 'outer-taken-at-x'],
    ['2*a*(a*x + b)', 'wrong'],
    ['36', 'wrong'],
    ['dy/dx', 'unreadable'],
    ['n*a*(a*x + q)', 'unreadable'],
    ['n*a*(', 'unreadable'],
    ['', 'unreadable'],
    ['y'.repeat(10_000), 'unreadable'],
    ['1/0', 'wrong'],
  ])('%j is %s', (text, verdict) => {
    expect(judged(text)).toBe(verdict);
  });

  test('may use step and sign', () => {
    const relu = 'y: relu(a*x)\nx: -3..3\na: 1..4\nwhere: x != 0\nask: formula dy/dx';
    const verdict = (text: string) => judge(questionOf(skillOf(relu), 's'), 0, text).kind;
    expect(verdict('a*step(a*x)')).toBe('right');
    expect(verdict('a*(1 + sign(x))/2')).toBe('right');
    expect(verdict('a')).toBe('mistake');
    expect(verdict('step(x')).toBe('unreadable');
  });

  test('with an unknown name is pointed at', () => {
    const judgement = judge(questionOf(skillOf(block), 's'), 0, '2*q');
    expect(judgement).toMatchObject({
      message: 'There is no "q" here.\n  2*q\n    ^ column 3\nThe names are y, x, a, b, n.',
    });
  });
});

describe('the sentence of a mistake', () => {
  const own = skillOf(
    'y: 3*x\nx: 2\nask: dy/dx\nmistake sign-flipped: -3 | Mind the sign.\nmistake odd-one: 5',
  );

  test('is the author’s, or the tutor’s, or at least names it', () => {
    expect(sentenceOf('sign-flipped', own)).toBe('Mind the sign.');
    expect(sentenceOf('path-dropped', own)).toContain('A path is missing');
    expect(sentenceOf('odd-one', own)).toBe('The mistake is called odd-one.');
    expect(sentenceOf('sign-flipped')).toBe('The sign is wrong.');
  });
});
