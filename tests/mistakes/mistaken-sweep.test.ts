import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { differentiate } from '../../src/autodiff/differentiate.js';
import { mistakenDerivative } from '../../src/mistakes/on-tape.js';
import { isMistakeCode, MISTAKE_CODES, sentenceOfMistake } from '../../src/mistakes/sentences.js';
import { SLOPE_MISTAKES, slopeMistake } from '../../src/mistakes/slope-mistakes.js';
import { VALUE_MISTAKES } from '../../src/mistakes/value-mistakes.js';

/** The derivative with respect to the first variable, with a mistake. */
function mistaken(expression: string, at: string, code?: string): number {
  const { tape } = differentiate(expression, parseAssignments(at));
  const ends = { output: tape.graph.output, variable: 0 };
  const mistake = code === undefined ? undefined : slopeMistake(code);
  return mistakenDerivative(tape, ends, mistake).derivative;
}

describe('a mistaken sweep', () => {
  test.each([
    ['inner-derivative-missing', '(3*x + 1)^2', 'x=2', 14],
    ['inner-derivative-missing', 'exp(sin(x^2))', 'x=0', 1],
    ['chain-stopped-early', '((3*x)^2 + 1)^2', 'x=1', 20],
    ['outer-taken-at-x', '(3*x + 1)^2', 'x=2', 12],
    ['power-not-lowered', 'x^3', 'x=2', 24],
    ['exponent-missing', 'x^3', 'x=2', 4],
    ['path-dropped', 'x*x + 5*x', 'x=3', 8],
    ['overwritten', 'x*x + 5*x', 'x=3', 3],
    ['quotient-minus-missing', '6/x', 'x=2', 1.5],
    ['denominator-not-squared', '6/x', 'x=2', -3],
    ['quotient-for-slope', '6/x', 'x=2', 3],
    ['factor-missing', 'sigmoid(x)', 'x=0', 0.5],
    ['operand-in-rule', 'tanh(x)', 'x=2', -3],
    ['half-missing', 'sqrt(x)', 'x=4', 0.5],
    ['slope-inverted', 'ln(x)', 'x=4', 4],
    ['gate-ignored', 'relu(x)', 'x=-2', 1],
    ['minus-dropped', '5 - x', 'x=2', 1],
    ['operands-swapped', 'x*y', 'x=2,y=7', 2],
    ['upstream-missing', '5*(3*x)', 'x=2', 3],
    ['local-derivative-missing', '5*(3*x)', 'x=2', 5],
    ['value-for-slope', 'sin(x)', 'x=0', 0],
    ['chain-added', '5*(3*x)', 'x=2', 8],
    ['sign-flipped', 'x^2', 'x=3', -6],
    ['stale-gradient', 'x^2', 'x=3', 12],
  ])('%s: %s at %s', (code, expression, at, number) => {
    expect(mistaken(expression, at, code)).toBeCloseTo(number, 12);
  });

  test('is for each mistake that there is', () => {
    expect(new Set(SLOPE_MISTAKES.map(({ code }) => code)).size).toBe(SLOPE_MISTAKES.length);
  });

  test('without a mistake is the chain rule', () => {
    const expressions = [
      'x*y + sin(x)',
      '(x + y)^3/x',
      'exp(x*x)*y',
      'relu(x - y)*x',
      'sigmoid(x*y) - x',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...expressions),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        fc.double({ min: 0.5, max: 3, noNaN: true }),
        (expression, x, y) => {
          const right = differentiate(
            expression,
            new Map([
              ['x', x],
              ['y', y],
            ]),
          );
          expect(mistaken(expression, `x=${x},y=${y}`)).toBeCloseTo(
            right.gradient.get('x') ?? NaN,
            9,
          );
        },
      ),
    );
  });
});

describe('the sentences', () => {
  test('exist for every mistake, and end like sentences', () => {
    for (const { code } of [...SLOPE_MISTAKES, ...VALUE_MISTAKES])
      expect(isMistakeCode(code)).toBe(true);
    for (const code of MISTAKE_CODES) {
      expect(sentenceOfMistake(code)).toMatch(/^[A-Z].*\.$/s);
      expect(sentenceOfMistake(code, { direction: 'forward', symbol: '*', to: 'v₁' })).toMatch(
        /\.$/,
      );
    }
    expect(isMistakeCode('constructor')).toBe(false);
  });

  test('name the place where it is known', () => {
    expect(sentenceOfMistake('overwritten', { to: 'v₂' })).toContain('v₂ is used more than once');
    expect(sentenceOfMistake('sum-for-product', { symbol: '^' })).toContain('the operation is ^');
    expect(sentenceOfMistake('operands-swapped', { direction: 'forward' })).toBe(
      'The operands are swapped.',
    );
  });
});
