import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { traceExpression } from '../../src/autodiff/trace/trace.js';
import { agrees, isTooCoarse } from '../../src/walk/agrees.js';
import { mistakeBehind } from '../../src/walk/mistakes.js';
import { momentsOf, numberOf } from '../../src/walk/moments.js';

/** The feedback on a number typed for the edge or value called `name`, by default the last contribution to it. */
function said(expression: string, at: string, place: string, typed: string): string | undefined {
  const moments = momentsOf(traceExpression(expression, parseAssignments(at)));
  const moment = moments.findLast((each) =>
    each.kind === 'reverse'
      ? `${each.step.fromName}→${each.step.toName}` === place
      : each.kind === 'forward' && each.step.name === place,
  );
  const number = moment && numberOf(moment);
  if (moment === undefined || number === undefined) throw new Error(`there is no ${place}`);
  expect(agrees(typed, number, number)).toBe(false);
  return mistakeBehind(typed, number, moment);
}

describe('the mistake behind a number', () => {
  test.each([
    // y = 5*(x^3) at x = 2: upstream 5, local 12, in all 60.
    ['5*x^3', 'x=2', 'v₁→v₀', '5', 'multiply it by the local derivative'],
    ['5*x^3', 'x=2', 'v₁→v₀', '12', 'only the local derivative'],
    ['5*x^3', 'x=2', 'v₁→v₀', '-60', 'The sign is wrong'],
    ['5*x^3', 'x=2', 'v₁→v₀', '120', 'The exponent was not lowered'],
    ['5*x^3', 'x=2', 'v₁→v₀', '20', 'The exponent n is missing'],
    ['5*x^3', 'x=2', 'v₁→v₀', '40', 'instead of its derivative'],
    ['5*x^3', 'x=2', 'v₁→v₀', '17', 'That adds'],
    // f = x*y + 7*x: x is used twice, and gets 7, then 3.
    ['x*y + 7*x', 'x=2,y=3', 'v₁→v₋₁', '3', 'add to what has arrived so far'],
    ['x*y + 7*x', 'x=2,y=3', 'v₁→v₀', '3', 'The factors are swapped'],
    ['x/y', 'x=6,y=2', 'v₁→v₀', '3', 'the quotient itself'],
    ['sigmoid(x)*4', 'x=0', 'v₁→v₀', '2', 'A factor is missing'],
    ['x - y', 'x=2,y=5', 'v₁', '3', 'The sign is wrong'],
    ['x + y', 'x=3,y=-3', 'v₁', '6', 'That is the difference'],
    ['x/y', 'x=6,y=2', 'v₁', '0.333', 'The operands are swapped'],
    ['x^y', 'x=2,y=3', 'v₁', '6', 'That is the product'],
    ['sin(x)', 'x=1', 'v₁', '0.0175', 'as degrees'],
    ['ln(x)', 'x=5', 'v₁', '0.699', 'to base 10'],
  ])('%s at %s, %s: %s', (expression, at, place, typed, words) => {
    expect(said(expression, at, place, typed)).toContain(words);
  });

  test('a number that no rule gives is not explained', () => {
    expect(said('5*x^3', 'x=2', 'v₁→v₀', '1234')).toBeUndefined();
  });
});

describe('a typed number agrees', () => {
  test.each([
    ['0.2837', 0.28366218],
    ['0.28', 0.28366218],
    ['.284', 0.28366218],
    ['-0.50', -0.5],
    ['1/3', 1 / 3],
    ['pi', Math.PI],
    ['2*3', 6],
    ['2·3²', 18],
    ['6÷4', 1.5],
    ['sin(2)', Math.sin(2)],
    ['3*0.25', 0.75],
    ['0', 0],
    ['inf', Infinity],
    ['nan', NaN],
    ['1e-9', 1.0000001e-9],
  ])('%s with %d', (typed, exact) => {
    expect(agrees(typed, exact, exact)).toBe(true);
  });

  test.each([
    ['0', 0.2837],
    ['0.3', 0.2837],
    // Arithmetic is not rounded, whatever decimals it ends with: 0.2837 is not 0.28.
    ['1*0.28', 0.2837],
    ['1 + 1.00', 2.004],
    ['0.00', 0.0001],
    ['-6', 6],
    ['inf', -Infinity],
    ['nan', 1],
    ['', 0],
  ])('%s not with %d', (typed, exact) => {
    expect(agrees(typed, exact, exact)).toBe(false);
  });
});

test('arithmetic is never too coarse', () => {
  expect(isTooCoarse('6', 6.4)).toBe(true);
  expect(isTooCoarse('2*3', 6.4)).toBe(false);
});
