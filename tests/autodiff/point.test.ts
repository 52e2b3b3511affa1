import { expect, test } from 'vitest';
import { parseAssignments } from '../../src/autodiff/assignments.js';
import { parseExpression } from '../../src/autodiff/expression/parse-expression.js';
import { pointOf } from '../../src/autodiff/point.js';
import { UserError } from '../../src/user-error.js';

/** What a learner is told about `demo EXPRESSION --at VALUES`. */
function complaint(expression: string, values: string): string {
  try {
    pointOf(parseExpression(expression), parseAssignments(values));
  } catch (error) {
    if (error instanceof UserError)
      return `${error.message} | ${error.hint ?? ''} | ${error.status}`;
    throw error;
  }
  throw new Error(`${values} was taken without complaint`);
}

test.each([
  ['x=2,y=3', [2, 3]],
  [' y = -0.5 , x = +1e-3 ', [0.001, -0.5]],
  ['x=.5,y=−2', [0.5, -2]],
  ['x=pi/2,y=-1/4', [Math.PI / 2, -0.25]],
  ['x=inf,y=-inf', [Infinity, -Infinity]],
  ['x=NaN,y=-0', [NaN, -0]],
])('--at %s', (text, values) => {
  expect([...pointOf(parseExpression('x*y'), parseAssignments(text))]).toEqual(values);
});

test('no values at all', () => {
  expect(parseAssignments(' ').size).toBe(0);
});

const FORM = 'Write --at x=2,y=-0.5.';

test.each([
  ['x*y', 'x=2', '"y" has no value. | Add --at y=…. | 2'],
  ['x*y', '', '"x" and "y" have no values. | Add --at x=…,y=…. | 2'],
  [
    'x*y',
    'x=1,yy=2',
    '"yy" does not occur in the expression. | Did you mean "y"? Its variables are "x" and "y". | 2',
  ],
  ['x', 'x=1,weight=2', '"weight" does not occur in the expression. | Its variable is "x". | 2'],
  ['1 + 1', 'x=1', '"x" does not occur in the expression. | It has no variables. | 2'],
  ['x', 'x=1,pi=3', '"pi" is a constant and cannot be given a value. | Its variable is "x". | 2'],
  [
    'x',
    'x=1,relu=3',
    '"relu" is a function and cannot be given a value. | Its variable is "x". | 2',
  ],
  [
    'hh = x; hh^2',
    'x=1,hh=3',
    '"hh" gets its value in the expression itself. | Its variable is "x". | 2',
  ],
  ['x', 'x', `"x" should be one name, "=" and one number. | ${FORM} | 2`],
  ['x', 'x=1=2', `"x=1=2" should be one name, "=" and one number. | ${FORM} | 2`],
  ['x', 'x=two', `"x" needs a number, but "two" is not one. | ${FORM} | 2`],
  ['x', 'x=', `"x" needs a number, but "" is not one. | ${FORM} | 2`],
  ['x', 'x=1,', `There is nothing between two commas in --at. | ${FORM} | 2`],
  ['x', 'x=1,x=2', '"x" is given two values. | Keep one: "x=1" or "x=2". | 2'],
  ['x', '2=1', `"2" can't be the name of a variable. | ${FORM} | 2`],
])('demo "%s" --at "%s": %s', (expression, values, sentence) => {
  expect(complaint(expression, values)).toBe(sentence);
});

test('__proto__ and constructor are names like any other', () => {
  const at = parseAssignments('__proto__=2,constructor=3');
  expect([...pointOf(parseExpression('__proto__*constructor'), at)]).toEqual([2, 3]);
  expect(complaint('toString + x', 'x=1')).toContain('"toString" has no value.');
});
