import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceOutputs } from '../../../src/autodiff/trace/trace.js';
import { plainPalette } from '../../../src/view/palette.js';
import { demoDocument } from '../../../src/view/trace/demo-document.js';
import { type DemoView, renderDemo } from '../../../src/view/trace/demo-text.js';
import { jsonText } from '../../../src/view/trace/json-text.js';
import { displayWidth } from '../../../src/view/wrap.js';

const REVERSE: DemoView = { mode: 'reverse', hessian: false };

function shown(expression: string, at: string, view: Partial<DemoView>, width = 80): string {
  const traces = traceOutputs(expression, parseAssignments(at));
  return renderDemo(traces, { ...REVERSE, ...view }, { width, palette: plainPalette });
}

/** One section of a text, by its title. */
function section(text: string, title: string): string {
  return text.split('\n\n').find((lines) => lines.startsWith(title)) ?? '';
}

describe('forward mode', () => {
  test('at 80 columns is a table of dual numbers', () => {
    const text = shown('ln(x1) + x1*x2 - sin(x2)', 'x1=2,x2=5', { mode: 'forward' });
    expect(section(text, 'TANGENTS')).toMatchInlineSnapshot(`
      "TANGENTS  Each value v carries its tangent v̇, how fast it changes when one input
                moves: a dual number. Read downwards; each tangent is the sum of local
                derivative times the tangents above. There is a sweep for each input:
                its own tangent is 1 there, all others are 0.
                           value  tangent                       by x1   by x2
        v₋₁  = x1         2.0000  v̇₋₁ = seed                   1.0000  0.0000
        v₀   = x2         5.0000  v̇₀ = seed                    0.0000  1.0000
        v₁   = ln(v₋₁)    0.6931  v̇₁ = 0.5000·v̇₋₁              0.5000  0.0000
        v₂   = v₋₁ * v₀  10.0000  v̇₂ = 5.0000·v̇₋₁ + 2.0000·v̇₀  5.0000  2.0000
        v₃   = sin(v₀)   -0.9589  v̇₃ = 0.2837·v̇₀               0.0000  0.2837
        v₄   = v₁ + v₂   10.6931  v̇₄ = v̇₁ + v̇₂                 5.5000  2.0000
        v₅   = v₄ - v₃   11.6521  v̇₅ = v̇₄ - v̇₃                 5.5000  1.7163"
    `);
    expect(section(text, 'GRADIENT')).toContain('∂y/∂x2 = 1.7163');
  });

  test('at 40 columns is stacked lines with every product', () => {
    const text = shown('x*y', 'x=2,y=-3', { mode: 'forward' }, 40);
    expect(section(text, 'TANGENTS')).toMatchInlineSnapshot(`
      "TANGENTS
      Each value v carries its tangent v̇, how
      fast it changes when one input moves: a
      dual number. Read downwards; each
      tangent is the sum of local derivative
      times the tangents above. There is a
      sweep for each input: its own tangent is
      1 there, all others are 0.
      v₋₁ = x = 2.0000
        by x: 1.0000
        by y: 0.0000
      v₀ = y = -3.0000
        by x: 0.0000
        by y: 1.0000
      v₁ = v₋₁ * v₀ = -6.0000
        v̇₁ = v₀·v̇₋₁ + v₋₁·v̇₀
        by x: (-3.0000)·1.0000 + 2.0000·0.0000
          = -3.0000
        by y: (-3.0000)·0.0000 + 2.0000·1.0000
          = 2.0000"
    `);
  });
});

describe('both modes', () => {
  test('are side by side, with their costs', () => {
    const text = shown('sigmoid(w*x+b)', 'w=2,x=1.5,b=-3', { mode: 'both' });
    expect(section(text, 'BOTH')).toMatchInlineSnapshot(`
      "BOTH      The same derivatives found twice. ↓ Forward mode reads downwards: how
                fast each value changes when one input moves; the derivatives come out
                at the bottom. ↑ Reverse mode reads upwards: how fast the result
                changes with each value; the derivatives come out at the inputs, on
                top.
                              value  ↓ by w  ↓ by x  ↓ by b  ↑ of y
        v₋₂  = w             2.0000  1.0000  0.0000  0.0000  0.3750
        v₋₁  = x             1.5000  0.0000  1.0000  0.0000  0.5000
        v₀   = b            -3.0000  0.0000  0.0000  1.0000  0.2500
        v₁   = v₋₂ * v₋₁     3.0000  1.5000  2.0000  0.0000  0.2500
        v₂   = v₁ + v₀       0.0000  1.5000  2.0000  1.0000  0.2500
        v₃   = sigmoid(v₂)   0.5000  0.3750  0.5000  0.2500  1.0000"
    `);
    expect(section(text, 'COST')).toMatchInlineSnapshot(`
      "COST      Both modes compute the 3 operations and the local derivatives once.
                Then, for all 3 derivatives, a product for each edge that a sweep
                passes over:
                      sweeps  products  sums
        forward mode       3         8     0
        reverse mode       1         5     0
        Forward mode needs a sweep for each input, here 3; reverse mode needs one for
        each result, here 1. Reverse mode is cheaper here: 5 products and sums against
        8. A loss has one result and perhaps a billion inputs: that is why training
        runs in reverse."
    `);
  });

  test('each mode shows its own numbers, and only the backward sweep its rounding', () => {
    const shownIn = (mode: 'reverse' | 'forward' | 'both') => shown('x/x*w', 'x=3,w=7', { mode });
    expect(shownIn('forward')).toContain('∂y/∂x = 0.0000\n');
    expect(shownIn('forward')).not.toContain('only rounding error');
    expect(shownIn('reverse').replace(/\s+/g, ' ')).toContain(
      'NOTE Line 4, v₁ → v₋₁. The contributions cancel.',
    );
    expect(shownIn('both').replace(/\s+/g, ' ')).toContain('NOTE On the way back, v₁ → v₋₁.');
    expect(shownIn('both')).toContain('In words: w up by 0.01');
  });

  test('forward mode wins if one input has many results', () => {
    const text = shown('h = sin(x); h^2, h^3', 'x=2', { mode: 'both' });
    expect(section(text, 'COST').replace(/\s+/g, ' ')).toContain('Forward mode is cheaper here');
  });
});

describe('several results', () => {
  test('end in a Jacobian that says which sweep gives what', () => {
    const text = shown('u = x*y, v = u + sin(x)', 'x=2,y=3', {});
    expect(section(text, 'JACOBIAN')).toMatchInlineSnapshot(`
      "JACOBIAN  All derivatives of all results. A row is the gradient of one result:
                one backward sweep gives it. A column is what one input does to every
                result: one sweep of forward mode gives it.
                 by x     by y
        of u   3.0000   2.0000  backward sweep 1
        of v   2.5839   2.0000  backward sweep 2
              sweep 1  sweep 2   of forward mode"
    `);
  });

  test('the Hessian is a table with the name of every derivative', () => {
    const text = shown('x^2*y', 'x=2,y=3', { hessian: true });
    expect(section(text, 'HESSIAN').split('\n').slice(-3)).toEqual([
      '           by x    by y',
      '  ∂f/∂x  6.0000  4.0000',
      '  ∂f/∂y  4.0000  0.0000',
    ]);
  });
});

const samples: [string, string][] = [
  ['ln(x1) + x1*x2 - sin(x2)', 'x1=2,x2=5'],
  ['x*y, max(x, y), 3', 'x=0,y=0'],
  ['a_rather_long_name^2, exp(-a_rather_long_name)*θ', 'a_rather_long_name=1e9,θ=-2'],
  ['7', ''],
];

test.each(samples)('no line of %s is wider than the terminal, in any mode', (expression, at) => {
  for (const mode of ['reverse', 'forward', 'both'] as const) {
    for (const width of [20, 40, 60, 80, 120]) {
      const lines = shown(expression, at, { mode, hessian: true }, width).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    }
  }
});

test('the JSON document carries the same numbers', () => {
  const traces = traceOutputs('x*y, sin(x)', parseAssignments('x=0,y=3'));
  const text = jsonText(demoDocument(traces, { mode: 'both', hessian: true }));
  expect(JSON.parse(text)).toMatchObject({
    inputs: ['x', 'y'],
    outputs: ['f₁', 'f₂'],
    value: [0, 0],
    grad: { x: [3, 1], y: [0, 0] },
    jacobian: [
      [3, 0],
      [1, 0],
    ],
    hessian: [
      [
        [0, 1],
        [1, 0],
      ],
      [
        [0, 0],
        [0, 0],
      ],
    ],
    cost: {
      operations: 2,
      forward: { sweeps: 2, products: 3 },
      reverse: { sweeps: 2, products: 3 },
    },
    tangents: [
      [1, 0],
      [0, 1],
      [3, 0],
      [1, 0],
    ],
  });
  const one = traceOutputs('x^3', parseAssignments('x=2'));
  expect(JSON.parse(jsonText(demoDocument(one, { mode: 'reverse', hessian: true })))).toMatchObject(
    {
      value: 8,
      grad: { x: 12 },
      hessian: [[12]],
    },
  );
});
