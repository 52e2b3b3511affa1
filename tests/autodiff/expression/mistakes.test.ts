import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ExpressionError } from '../../../src/autodiff/expression/expression-error.js';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';

/** What a learner is told about a mistake. */
function complaint(text: string): ExpressionError {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`${text} was read without complaint`);
}

test('a mistake is shown with the line, a caret and what was expected', () => {
  const error = complaint('2 * * x');
  expect(error.message).toBe(
    [
      'Expected a number, a variable or "(" after "*", but there is "*".',
      '  2 * * x',
      '      ^ column 5',
    ].join('\n'),
  );
  expect(error.column).toBe(5);
  expect(error.status).toBe(2);
});

test('if there is nothing to point at, nothing is drawn', () => {
  expect(complaint('  ').message).toBe('The expression is empty.');
});

test.each([
  ['', 'The expression is empty.', 1],
  ['x +', 'Expected a number, a variable or "(" after "+", but the expression ends.', 4],
  [')', 'Expected a number, a variable or "(", but there is ")".', 1],
  ['sin()', 'There is nothing between these parentheses.', 5],
  ['(x + 1', 'This "(" is never closed.', 1],
  ['2*sin(x', 'The parenthesis after "sin" is never closed.', 3],
  ['x + 1)', 'This ")" closes nothing.', 6],
  ['max(x)', 'max takes two operands, not 1.', 1],
  ['sin(x, y)', 'sin takes one operand, not 2.', 1],
  ['x; y', 'Only the last formula may have no name, and this one is not the last.', 1],
  ['h = x^2; x', '"h" is defined but never used.', 1],
  ['x + h; h = 2', 'Only the last formula may have no name, and this one is not the last.', 1],
  ['a = x; x = 2; a*x', '"x" is used as a variable, so it cannot be defined.', 8],
  ['y = y + 1', '"y" is used as a variable, so it cannot be defined.', 1],
  ['h = 1; h = 2; h', '"h" is already defined.', 8],
  ['pi = 3; pi', '"pi" is a constant.', 1],
  ['sin = 3; sin', '"sin" is a function.', 1],
  ['x == 3', 'There is no == in an expression.', 4],
  ['x + y = 3', 'Only a new name can stand to the left of "=".', 7],
])('%j: %s', (text, sentence, column) => {
  const error = complaint(text);
  expect(error.sentence).toBe(sentence);
  expect(error.column).toBe(column);
});

test.each([
  ['2x', 'A product needs its sign: write 2*x.'],
  ['x y', 'A product needs its sign: write x*y.'],
  ['(x)(y)', 'A product needs its sign: write (…)*(…).'],
  ['x(3)', 'To multiply, write x*(…).'],
  ['2e', 'Write 2e-3 for a power of ten, or 2*e to multiply by the constant e.'],
  ['1.2.3', 'Write a number in one piece, with one decimal point.'],
  ['2,5', 'Use a point in a decimal number: 2.5.'],
  ['sine(x)', 'Did you mean sin?'],
  ['ReLU(x)', 'Did you mean relu?'],
  ['arcsin(x)', 'Did you mean asin?'],
  ['sigmiod(x)', 'Did you mean sigmoid?'],
  ['pow(x, 2)', 'Write a^b.'],
  ['sin x', 'Write sin(x).'],
  ['x²', 'Write powers with ^, as in x^2.'],
  ['|x|', 'Write abs(x) for the absolute value.'],
  ['f(x) = x^2', 'To name the result, write f = …, without parentheses after the name.'],
  [
    'x*y x=2',
    'To give x a value, write --at x=2. Separate named formulas by semicolons: h = x^2; h + 1.',
  ],
  ['x*y @ x=2', 'Variables get their values with --at, as in --at x=2,y=3.'],
  ['x > 2', 'There are no conditions here; relu, abs, max and min choose between pieces.'],
  ['max(1, 2, 3)', 'More than two can be nested: max(a, max(b, c)).'],
])('%j: the advice is "%s"', (text, hint) => {
  expect(complaint(text).hint).toBe(hint);
});

test('the caret is below the place, whatever the width of the text before it', () => {
  expect(complaint('日本 + * 2').message.split('\n').slice(1)).toEqual([
    '  日本 + * 2',
    '         ^ column 6',
  ]);
});

test('for a long expression only the surroundings are shown', () => {
  const [, line = '', caret = ''] = complaint(`${'x+'.repeat(100_000)}*`).message.split('\n');
  expect(line).toBe(`  …${'x+'.repeat(15)}*`);
  expect(caret).toBe(`${' '.repeat(33)}^ column 200001`);
});

test('control characters never come back', () => {
  const { message, hint = '' } = complaint('x \u001b]0;title\u0007 + $');
  expect(message + hint).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test('anything typed is either read or reported with a place inside it', () => {
  const word = fc.constantFrom(
    'x',
    'sin',
    '2',
    '(',
    ')',
    '+',
    '-',
    '*',
    '**',
    '^',
    ',',
    ';',
    '=',
    ' ',
    'pi',
    '$',
    '1e',
  );
  fc.assert(
    fc.property(
      fc.array(word).map((words) => words.join('')),
      (text) => {
        try {
          expect(parseExpression(text).size).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof ExpressionError)) throw error;
          expect(error.column).toBeGreaterThan(0);
          expect(error.column).toBeLessThanOrEqual(text.length + 1);
          if (text.trim() !== '') expect(error.message).toContain('^');
        }
      },
    ),
    { numRuns: 500 },
  );
});
