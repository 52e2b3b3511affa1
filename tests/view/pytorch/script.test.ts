import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SPELLINGS } from '../../../src/autodiff/operations/table.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';
import { renderPytorch } from '../../../src/view/pytorch/script.js';
import { goldenCases } from '../../autodiff/support/golden.js';
import { ANY, print, trees, VARIABLES } from '../../autodiff/support/trees.js';
import { pythonWith, runErrors, syntaxErrors } from '../../support/python.js';

const PYTHON = pythonWith('ast');
const TORCH = pythonWith('torch');

const POINT = new Map([
  ['x', 0.3],
  ['y', -1.7],
  ['z', 2.5],
]);

function script(expression: string, at: ReadonlyMap<string, number> = POINT): string {
  return renderPytorch(traceExpression(expression, at));
}

/** Every spelling, on variables, on numbers, and on both. */
const OPERATIONS = SPELLINGS.flatMap(({ text, operation }) => {
  const at = new Map([
    ['a', 0.75],
    ['b', 2.5],
  ]);
  const written = (first: string, second: string): string =>
    operation.notation.kind === 'call'
      ? `${text}(${operation.derivatives.length === 2 ? `${first}, ${second}` : first})`
      : operation.notation.kind === 'prefix'
        ? `${text}${first}`
        : `${first} ${text} ${second}`;
  return [
    { expression: written('a', 'b'), at },
    { expression: written('a', '2'), at },
    { expression: written('0.5', 'b'), at },
    { expression: `a*(${written('0.5', '2')})`, at },
  ].map(({ expression }) => {
    const used = new Map([...at].filter(([name]) => new RegExp(`\\b${name}\\b`).test(expression)));
    return script(expression, used);
  });
});

const CURIOUS = [
  script(
    'lambda*torch + print',
    new Map([
      ['lambda', 2],
      ['torch', 3],
      ['print', 4],
    ]),
  ),
  script(
    'x₁*x1*é*α + __builtins__ - 名',
    new Map(['x₁', 'x1', 'é', 'α', '__builtins__', '名'].map((n, i) => [n, i + 1])),
  ),
  script('v1 = 3; v2 = v1*x; v1*v2', new Map([['x', 2]])),
  script('h = x; h*h', new Map([['x', 2]])),
  script('x', new Map([['x', -0]])),
  script('3', new Map()),
  script('1/0 + 2^0.5*pi - e', new Map()),
  script('1e300*x + 100000000000000000000*x', new Map([['x', 1e300]])),
  script('x\n*\nx', new Map([['x', NaN]])),
];

describe('the PyTorch script', () => {
  test('is what a person would write, with the numbers beside it', () => {
    expect(
      script(
        'h = x^2; h*h + 2/y',
        new Map([
          ['x', 2],
          ['y', 4],
        ]),
      ),
    ).toMatchInlineSnapshot(`
      "# h = x^2; h*h + 2/y at x = 2, y = 4
      # The same computation in PyTorch, which must find the same numbers. Written by autodiff-tutor.
      import math
      import torch

      torch.set_default_dtype(torch.float64)


      def expect(name, actual, expected):
          torch.testing.assert_close(actual, torch.tensor(expected), rtol=1e-9, atol=1e-12, equal_nan=True)
          print(f"{name:>12} = {actual.item():.12g}")


      # Leaves: the values that gradients are wanted for.
      x = torch.tensor(2.0, requires_grad=True)
      y = torch.tensor(4.0, requires_grad=True)

      # Forward: PyTorch records the graph while it computes.
      h = x ** 2  # 4.0000
      v2 = torch.tensor(2.0) / y  # 0.5000
      v3 = h * h  # 16.0000
      f = v3 + v2  # 16.5000

      # Backward. Intermediates keep their gradient only if they are asked to.
      h.retain_grad()
      v2.retain_grad()
      v3.retain_grad()
      f.retain_grad()
      f.backward()

      # The same numbers?
      expect("h", h, 4.0)
      expect("v2", v2, 0.5)
      expect("v3", v3, 16.0)
      expect("f", f, 16.5)
      expect("df/df", f.grad, 1.0)
      expect("df/dv3", v3.grad, 1.0)
      expect("df/dv2", v2.grad, 1.0)
      expect("df/dh", h.grad, 8.0)
      expect("df/dx", x.grad, 32.0)
      expect("df/dy", y.grad, -0.125)
      print("PyTorch agrees.")
      "
    `);
  });

  test.skipIf(PYTHON === undefined)('is valid Python, whatever the names and numbers', () => {
    const random = fc.sample(trees(ANY), { numRuns: 300, seed: 7 }).map((tree) => {
      const expression = print(tree);
      const used = VARIABLES.filter((name) => new RegExp(`\\b${name}\\b`).test(expression));
      return script(expression, new Map(used.map((name) => [name, POINT.get(name) ?? 0])));
    });
    expect(syntaxErrors(PYTHON ?? '', [...OPERATIONS, ...CURIOUS, ...random])).toBe('');
  });

  test.skipIf(TORCH === undefined)(
    'runs under PyTorch (skipped where it is not installed): operations, names, golden expressions, kinks, edges',
    { timeout: 300_000 },
    () => {
      const golden = [
        ...goldenCases('kinks'),
        ...goldenCases('gradients').filter((_case, index) => index % 4 === 0),
        ...goldenCases('edges').filter((_case, index) => index % 5 === 0),
      ].map(({ expr, at }) => script(expr, at));
      expect(runErrors(TORCH ?? '', [...OPERATIONS, ...CURIOUS, ...golden])).toBe('');
    },
  );

  test.skipIf(TORCH === undefined)('fails under PyTorch if a number is another one', () => {
    const wrong = script('x*x', new Map([['x', 3]])).replace('x.grad, 6.0', 'x.grad, 6.1');
    expect(runErrors(TORCH ?? '', [wrong])).toContain('AssertionError');
  });
});
