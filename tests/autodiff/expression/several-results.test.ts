import { describe, expect, test } from 'vitest';
import { ExpressionError } from '../../../src/autodiff/expression/expression-error.js';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';
import { traceOutputs } from '../../../src/autodiff/trace/trace.js';

/** Each result of an expression at x = 2, y = 3: its name, value and derivatives. */
function results(expression: string) {
  const at = new Map(
    Object.entries({ x: 2, y: 3 }).filter(([name]) =>
      parseExpression(expression).inputs.includes(name),
    ),
  );
  return traceOutputs(expression, at).map(({ resultName, result, inputs }) => [
    resultName,
    result.value,
    ...inputs.map(({ derivative }) => derivative),
  ]);
}

describe('several results', () => {
  test.each([
    [
      'x*y, x + y',
      [
        ['f₁', 6, 3, 2],
        ['f₂', 5, 1, 1],
      ],
    ],
    [
      '(x*y, x + y)',
      [
        ['f₁', 6, 3, 2],
        ['f₂', 5, 1, 1],
      ],
    ],
    [
      '(x*y), (x + y)',
      [
        ['f₁', 6, 3, 2],
        ['f₂', 5, 1, 1],
      ],
    ],
    [
      '(x*y), -(x + y);',
      [
        ['f₁', 6, 3, 2],
        ['f₂', -5, -1, -1],
      ],
    ],
    [
      'max(x, y), min(x, y)',
      [
        ['f₁', 3, 0, 1],
        ['f₂', 2, 1, 0],
      ],
    ],
    [
      'h = x^2; h, h*y',
      [
        ['f₁', 4, 4, 0],
        ['f₂', 12, 12, 4],
      ],
    ],
    [
      'u = x*y, v = u + x',
      [
        ['u', 6, 3, 2],
        ['v', 8, 4, 2],
      ],
    ],
    [
      '(u = x*y, u + x)',
      [
        ['u', 6, 3, 2],
        ['f₂', 8, 4, 2],
      ],
    ],
    [
      'r = (x*y, x)',
      [
        ['r₁', 6, 3, 2],
        ['r₂', 2, 1, 0],
      ],
    ],
    [
      'x, x',
      [
        ['y₁', 2, 1],
        ['y₂', 2, 1],
      ],
    ],
    [
      'x^2, 7',
      [
        ['y₁', 4, 4],
        ['y₂', 7, 0],
      ],
    ],
    ['(max(x, y))', [['f', 3, 0, 1]]],
  ])('%s', (expression, expected) => {
    expect(results(expression)).toEqual(expected);
  });

  test.each([
    [
      'a = x, b = y; a*b',
      'Only the last formula can have several results, and this one is not the last.',
      6,
    ],
    ['x*y,', 'Expected a number, a variable or "(" after ",", but the expression ends.', 5],
    ['x, 2,5*y', 'A comma can only stand between the operands of a function, as in max(x, y).', 5],
    ['2*(x, y)', 'A comma can only stand between the operands of a function, as in max(x, y).', 5],
    ['(x, y', 'A comma can only stand between the operands of a function, as in max(x, y).', 3],
    ['(x, y))', 'A comma can only stand between the operands of a function, as in max(x, y).', 3],
    ['x, y)', 'This ")" closes nothing.', 5],
    ['u = x, u = y', '"u" is already defined.', 8],
    ['u = v, v = x', '"v" is used as a variable, so it cannot be defined.', 8],
    ['r = (r, x)', '"r" is used as a variable, so it cannot be defined.', 1],
  ])('%j: %s', (text, sentence, column) => {
    const error = (() => {
      try {
        parseExpression(text);
      } catch (thrown) {
        return thrown;
      }
      return undefined;
    })();
    expect(error).toBeInstanceOf(ExpressionError);
    expect(error).toMatchObject({ sentence, column });
  });

  test('many, and deep parentheses, are read in linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `max(x, ${index})`).join(', ');
    expect(parseExpression(`(${many})`).outputs).toHaveLength(20_000);
    const deep = `${'('.repeat(10_000)}x, y${')'.repeat(10_000)}`;
    expect(() => parseExpression(deep)).toThrow(ExpressionError);
  });
});
