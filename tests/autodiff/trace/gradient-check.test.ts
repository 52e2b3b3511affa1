import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression, traceOutputs } from '../../../src/autodiff/trace/trace.js';
import { checkGradient, type InputCheck } from '../../../src/autodiff/trace/gradient-check.js';

function check(expression: string, at: string): readonly InputCheck[] {
  return traceExpression(expression, parseAssignments(at)).check.inputs;
}

describe('difference quotients', () => {
  test.each([
    ['ln(x1) + x1*x2 - sin(x2)', 'x1=2,x2=5'],
    ['exp(x)', 'x=20'],
    ['x^2', 'x=1e6'],
    ['1/x', 'x=1e-3'],
    ['max(x, x)', 'x=2'],
    ['x^3', 'x=0'],
    ['relu(x)*abs(y)', 'x=-1,y=2'],
  ])('%s at %s passes', (expression, at) => {
    expect(new Set(check(expression, at).map(({ kind }) => kind))).toEqual(new Set(['pass']));
  });

  test('a kink is called a kink, with the slopes on both sides', () => {
    const [relu] = check('relu(x)', 'x=0');
    expect(relu).toMatchObject({ kind: 'kink', exact: true, nodes: [1], leftSlope: 0 });
    expect(relu?.kind === 'kink' && relu.rightSlope).toBeCloseTo(1, 6);
    expect(check('abs(x)', 'x=0')).toMatchObject([{ kind: 'kink', exact: true }]);
    expect(check('max(x, y)', 'x=2,y=2')).toMatchObject([{ kind: 'kink' }, { kind: 'kink' }]);
  });

  test('so is one that a step would straddle', () => {
    expect(check('abs(x)', 'x=1e-7')).toMatchObject([{ kind: 'kink', exact: false, nodes: [1] }]);
  });

  test('all kinks on the way to the result are named, and no others', () => {
    expect(check('relu(x) + abs(x)', 'x=0')).toMatchObject([{ kind: 'kink', nodes: [1, 2] }]);
    const [relu, square] = traceOutputs('relu(x), x^2', new Map([['x', 0]]));
    expect(relu.check.inputs).toMatchObject([{ kind: 'kink' }]);
    expect(square?.check.inputs).toMatchObject([{ kind: 'pass' }]);
  });

  test('the modes do not agree if only one finds nan', () => {
    const masked = traceExpression('min(b*c, sin(x))', parseAssignments('b=1,c=inf,x=-100'));
    expect(masked.check.forwardModeStrays).toEqual([{ input: 0, tangent: 0 }]);
    const both = traceExpression('sqrt(x*x)', parseAssignments('x=0'));
    expect(both.check.forwardModeStrays).toEqual([]);
  });

  test.each([
    ['1/x', 'x=0'],
    ['sqrt(x)', 'x=0'],
    ['exp(x)', 'x=1000'],
    ['x^2', 'x=inf'],
    ['x^2', 'x=nan'],
  ])('%s at %s has nothing to compare', (expression, at) => {
    expect(check(expression, at)).toEqual([{ kind: 'not-finite', input: 0 }]);
  });

  test('rounding error at every step makes it unsure, not wrong', () => {
    expect(check('(1e16 + x) - 1e16', 'x=1')).toMatchObject([{ kind: 'unsure' }]);
  });

  test('a wrong derivative does not pass', () => {
    const { tape } = traceExpression('x^2', new Map([['x', 3]]));
    expect(checkGradient(tape, Float64Array.of(6)).inputs).toMatchObject([{ kind: 'pass' }]);
    const wrong = checkGradient(tape, Float64Array.of(3));
    expect(wrong.inputs).toMatchObject([{ kind: 'unsure' }]);
    expect(wrong.forwardModeError).toBe(1);
  });

  test('of very many inputs only some are checked', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `x${index}`);
    const { check: found } = traceExpression(
      names.join('+'),
      new Map(names.map((name) => [name, 1])),
    );
    expect(found.inputs.length + found.unchecked).toBe(3000);
    expect(found.unchecked).toBeGreaterThan(0);
  });
});
