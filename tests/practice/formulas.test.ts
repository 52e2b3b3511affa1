import { describe, expect, test } from 'vitest';
import { judge } from '../../src/practice/practice.js';
import { questionOf, skillOf } from './skills.js';

/** The formula shown as the right one. */
function shown(ask: string, ...definitions: string[]): string {
  const skill = skillOf(
    [...definitions, 'x: 1..3', 'z: 1..3', 'a: 2..4', `ask: formula ${ask}`].join('\n'),
  );
  return String(questionOf(skill, 's').cells[0]?.answer);
}

describe('the right formula', () => {
  test.each([
    ['x^2', '2*x'],
    ['x^3 - x', '3*x^2 - 1'],
    ['x^a', 'a*x^(a - 1)'],
    ['1/x', '-1/x^2'],
    ['a/x', '-a/x^2'],
    ['x*x', '2*x'],
    ['sin(a*x)', 'a*cos(a*x)'],
    ['cos(x)', '-sin(x)'],
    ['ln(x)', '1/x'],
    ['sqrt(x)', '1/(2*sqrt(x))'],
    ['exp(-x)', '-exp(-x)'],
    ['tanh(x)', '1 - tanh(x)^2'],
    ['sigmoid(a*x)', 'a*sigmoid(a*x)*(1 - sigmoid(a*x))'],
    ['relu(x - 2.5)', 'step(x - 2.5)'],
    ['abs(x - 2.5)', 'sign(x - 2.5)'],
    ['max(x, a)', 'step(x - a)'],
    ['x*z + z', 'z'],
    ['(x + z)*(x - z)', '2*x'],
    ['-(x^2)', '-2*x'],
    ['x/3', '1/3'],
  ])('of d(%s)/dx is %s', (formula, derivative) => {
    expect(shown('dy/dx', `y: ${formula}`)).toBe(derivative);
  });

  test('uses the names of the block, except for what is differentiated', () => {
    expect(shown('dy/dx', 'u: a*x + z', 'y: u^2')).toBe('2*u*a');
    expect(shown('dy/du', 'u: a*x + z', 'y: u^2')).toBe('2*u');
    expect(shown('z*dy/dx', 'y: x^2')).toBe('2*z*x');
  });

  test('is differentiated twice if the question says so', () => {
    expect(shown('d2y/dx2', 'y: x^3')).toBe('6*x');
    expect(shown('d2y/dxdz', 'y: x^2*z')).toBe('2*x');
    expect(shown('d2y/dx2', 'u: x^2', 'y: u^2')).toBe('12*x^2');
  });

  test('of a value is its definition', () => {
    expect(shown('y', 'y: a*x + z')).toBe('a*x + z');
  });

  test('and the formulas of mistakes are distinguished at arbitrary real numbers too', () => {
    const skill = skillOf('y: x^n\nx: 2\nn: 2\nask: formula dy/dx');
    expect(judge(questionOf(skill, 's'), 0, 'n*x').kind).toBe('right');
    expect(
      judge(questionOf(skillOf('y: x^2\nx: 2, 3\nask: formula dy/dx'), 's'), 0, 'x^2 - 4*x + 6 + x')
        .kind,
    ).toBe('wrong');
  });
});
