import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differentiate } from '../../../src/autodiff/differentiate.js';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';
import { ANY, print, trees, valueOf } from '../support/trees.js';

const at = { x: 2, y: 3, z: -1.5 };

/** The value at x = 2, y = 3, z = -1.5, using only the variables that occur. */
function valueAt(text: string): number {
  const { inputs } = parseExpression(text);
  const point = Object.entries(at).filter(([name]) => inputs.includes(name));
  return differentiate(text, new Map(point)).value;
}

describe('what an expression means', () => {
  test.each([
    ['x + y * z', -2.5],
    ['(x + y) * z', -7.5],
    ['x - y - z', 0.5],
    ['12 / x / y', 2],
    ['-x^2', -4],
    ['(-x)^2', 4],
    ['-2^2', -4],
    ['x^y^2', 512],
    ['x**y', 8],
    ['x^-y', 0.125],
    ['x^-1*y', 1.5],
    ['2^-x^2', 0.0625],
    ['x--y', 5],
    ['--x', 2],
    ['+x', 2],
    ['y/-x*2', -3],
    ['1e-3 + .5 + 2.', 2.501],
    ['1E2', 100],
    ['max(x, y) + min(x, max(y, z))', 5],
    ['ln(e) + log(e)', 2],
    ['cos(pi)', -1],
    ['x × y − 1 ÷ x · y', 4.5],
    ['h = x^2; h*h + h', 20],
    ['a = x; b = a*a; b + a;', 6],
    ['result = x^2', 4],
  ])('%s is %d at x = 2, y = 3, z = -1.5', (text, value) => {
    expect(valueAt(text)).toBeCloseTo(value, 12);
  });

  test('inputs are listed once, in order of appearance', () => {
    expect(parseExpression('b*x1 + w_2*b + _a + θ + x₁').inputs).toEqual([
      'b',
      'x1',
      'w_2',
      '_a',
      'θ',
      'x₁',
    ]);
  });

  test('whatever a tree prints is read as that tree', () => {
    fc.assert(
      fc.property(trees(ANY), (tree) => {
        expect(valueAt(print(tree))).toBe(valueOf(tree, at));
      }),
      { numRuns: 500 },
    );
  });

  test('spaces change nothing', () => {
    fc.assert(
      fc.property(trees(ANY), (tree) => {
        const text = print(tree);
        const spaced = text.replace(/[-+*/^(),]/g, ' $& ').replaceAll('1e - 1', '1e-1');
        expect(parseExpression(spaced)).toEqual(parseExpression(text));
      }),
    );
  });
});

describe('long expressions', () => {
  test('200,000 terms', () => {
    const text = Array.from({ length: 200_000 }, () => 'x').join('+');
    expect(differentiate(text, new Map([['x', 2]]))).toMatchObject({
      value: 400_000,
      gradient: new Map([['x', 200_000]]),
    });
  });

  test('10,000 nested parentheses, calls, signs and powers', () => {
    const nested = (open: string, close: string) =>
      valueAt(open.repeat(10_000) + 'x' + close.repeat(10_000));
    expect(nested('(', ')')).toBe(2);
    expect(nested('abs(', ')')).toBe(2);
    expect(nested('-', '')).toBe(2);
    expect(nested('1^', '')).toBe(1);
  });
});
