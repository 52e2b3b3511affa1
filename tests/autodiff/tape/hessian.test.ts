import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseExpression } from '../../../src/autodiff/expression/parse-expression.js';
import { pointOf } from '../../../src/autodiff/point.js';
import type { Graph } from '../../../src/autodiff/tape/graph.js';
import { hessian } from '../../../src/autodiff/tape/hessian.js';
import { sweepBackward } from '../../../src/autodiff/tape/reverse-mode.js';
import { record } from '../../../src/autodiff/tape/tape.js';
import { print, SMOOTH, trees } from '../support/trees.js';

function hessianOf(expression: string, at: Readonly<Record<string, number>>): number[][] {
  const graph = parseExpression(expression);
  const point = pointOf(graph, new Map(Object.entries(at)));
  return hessian(record(graph, point)).map((row) => [...row]);
}

const gradientAt = (graph: Graph, point: Float64Array) =>
  sweepBackward(record(graph, point)).values.slice(0, graph.inputs.length);

describe('the Hessian', () => {
  test.each([
    [
      'x^2*y',
      { x: 2, y: 3 },
      [
        [6, 4],
        [4, 0],
      ],
    ],
    [
      'x*y',
      { x: 2, y: 3 },
      [
        [0, 1],
        [1, 0],
      ],
    ],
    ['exp(2*x)', { x: 0 }, [[4]]],
    [
      'x/y',
      { x: 3, y: 2 },
      [
        [0, -0.25],
        [-0.25, 0.75],
      ],
    ],
    ['relu(x)*x', { x: 3 }, [[2]]],
    ['relu(x)^2', { x: 0 }, [[0]]],
    [
      'max(x, y)^2',
      { x: 1, y: 2 },
      [
        [0, 0],
        [0, 2],
      ],
    ],
    [
      '3*x + y',
      { x: 1, y: 2 },
      [
        [0, 0],
        [0, 0],
      ],
    ],
    ['x^0*5', { x: 0 }, [[0]]],
    ['h = x^2; h*h + h', { x: 2 }, [[50]]],
    ['4', {}, []],
  ])('of %s at %j', (expression, at, expected) => {
    expect(hessianOf(expression, at)).toEqual(expected);
  });

  test('is symmetric, and the differences of the gradient agree', () => {
    const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
    fc.assert(
      fc.property(trees(SMOOTH), fc.tuple(coordinate, coordinate, coordinate), (tree, at) => {
        const graph = parseExpression(`o = 0*x + 0*y + 0*z; o + (${print(tree)})`);
        const point = Float64Array.from(at);
        const rows = hessian(record(graph, point));
        const scale = Math.max(1, ...rows.flatMap((row) => [...row].map(Math.abs)));
        const step = 1e-5;
        rows.forEach((row, i) => {
          const moved = (by: number) => point.map((x, index) => (index === i ? x + by : x));
          const [above, below] = [gradientAt(graph, moved(step)), gradientAt(graph, moved(-step))];
          row.forEach((second, j) => {
            expect(Math.abs(second - (rows[j]?.[i] ?? NaN)) / scale).toBeLessThan(1e-10);
            const difference = ((above[j] ?? NaN) - (below[j] ?? NaN)) / (2 * step);
            const curvature = Math.max(scale, ...above.map(Math.abs));
            expect(Math.abs(second - difference) / curvature).toBeLessThan(1e-4);
          });
        });
      }),
      { numRuns: 300 },
    );
  });
});
