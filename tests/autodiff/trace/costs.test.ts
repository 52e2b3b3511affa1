import { describe, expect, test } from 'vitest';
import { countCosts } from '../../../src/autodiff/trace/costs.js';
import { traceOutputs } from '../../../src/autodiff/trace/trace.js';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';

/** Sweeps, products and sums of either mode, at a point that does not matter. */
function costs(expression: string) {
  const names = parseExpression(expression).inputs;
  const { forward, reverse } = countCosts(
    traceOutputs(expression, new Map(names.map((name) => [name, 2]))),
  );
  const told = ({ sweeps, products, sums }: typeof forward) => [sweeps, products, sums];
  return { forward: told(forward), reverse: told(reverse) };
}

describe('what each mode does for all derivatives', () => {
  test.each([
    // In w*x + b, the sweep for b only visits the sum.
    ['w*x + b', { forward: [3, 5, 0], reverse: [1, 4, 0] }],
    // Nothing is shared: neither mode visits an edge twice.
    ['x*y, x + y', { forward: [2, 4, 0], reverse: [2, 4, 0] }],
    ['h = exp(x); sin(h), cos(h), h^2', { forward: [1, 4, 0], reverse: [3, 6, 0] }],
    ['x*x', { forward: [1, 2, 1], reverse: [1, 2, 1] }],
  ])('%s', (expression, expected) => {
    expect(costs(expression)).toEqual(expected);
  });
});
