import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { tellingNudge } from '../../../src/autodiff/trace/nudge.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';

/** The nudge of the first input. */
function nudge(expression: string, at: string): number | undefined {
  const trace = traceExpression(expression, parseAssignments(at));
  const [input] = trace.inputs;
  return input && tellingNudge(trace, input);
}

describe('a nudge whose effect the derivative predicts', () => {
  test.each([
    ['x*y', 'x=2,y=3', 0.01],
    ['sin(100*x)', 'x=0', 0.001],
    ['1/x', 'x=0.01', 0.001],
  ])('%s at %s', (expression, at, expected) => {
    expect(nudge(expression, at)).toBe(expected);
  });

  test.each([
    ['max(x, y)', 'x=0,y=0'],
    ['relu(x) + max(x, y) + abs(x)', 'x=0,y=0'],
    ['tan(x)', 'x=pi/2'],
    ['x', 'x=1e20'],
    ['1/x', 'x=0'],
  ])('none for %s at %s', (expression, at) => {
    expect(nudge(expression, at)).toBeUndefined();
  });
});
