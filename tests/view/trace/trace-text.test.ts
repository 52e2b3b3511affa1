import { describe, expect, test } from 'vitest';
import { parseAssignments } from '../../../src/autodiff/assignments.js';
import { traceExpression } from '../../../src/autodiff/trace/trace.js';
import { plainPalette } from '../../../src/view/palette.js';
import { renderTrace } from '../../../src/view/trace/trace-text.js';
import { displayWidth } from '../../../src/view/wrap.js';

/** What `demo EXPRESSION --at VALUES` prints on a terminal of `width` columns. */
function shown(expression: string, at: string, width = 80): string {
  return renderTrace(traceExpression(expression, parseAssignments(at)), {
    width,
    palette: plainPalette,
  });
}

describe('a trace', () => {
  test('at 80 columns is two tables', () => {
    expect(shown('ln(x1) + x1*x2 - sin(x2)', 'x1=2,x2=5')).toMatchInlineSnapshot(`
      "y = ln(x1) + x1*x2 - sin(x2)   at x1 = 2, x2 = 5

      FORWARD   Compute each value from those above; remember it for the way back.
        v₋₁ = x1                             =  2.0000
        v₀  = x2                             =  5.0000
        v₁  = ln(v₋₁)  = ln(2.0000)          =  0.6931
        v₂  = v₋₁ * v₀ = 2.0000 * 5.0000     = 10.0000
        v₃  = sin(v₀)  = sin(5.0000)         = -0.9589
        v₄  = v₁ + v₂  = 0.6931 + 10.0000    = 10.6931
        v₅  = v₄ - v₃  = 10.6931 - (-0.9589) = 11.6521 = y

      REVERSE   Walk back from y. Each line is one use of the chain rule: the
                derivative that arrives from above (upstream) times the local
                derivative is added to v̄, the derivative of y with respect to v. A
                value that is used n times gets n contributions; k/n counts them.
        #  from → to  local rule    upstream × local             total so far
        0  seed       ∂y/∂y = 1                                     v̄₅  =  1.0000
        1  v₅ → v₄    ∂(v₄-v₃)/∂v₄   1.0000 ×  1.0000 =  1.0000     v̄₄  =  1.0000
        2  v₅ → v₃    ∂(v₄-v₃)/∂v₃   1.0000 × -1.0000 = -1.0000     v̄₃  = -1.0000
        3  v₄ → v₁    ∂(v₁+v₂)/∂v₁   1.0000 ×  1.0000 =  1.0000     v̄₁  =  1.0000
        4  v₄ → v₂    ∂(v₁+v₂)/∂v₂   1.0000 ×  1.0000 =  1.0000     v̄₂  =  1.0000
        5  v₃ → v₀    cos(v₀)       -1.0000 ×  0.2837 = -0.2837     v̄₀  = -0.2837  1/2
        6  v₂ → v₋₁   v₀             1.0000 ×  5.0000 =  5.0000     v̄₋₁ =  5.0000  1/2
        7  v₂ → v₀    v₋₁            1.0000 ×  2.0000 =  2.0000  += v̄₀  =  1.7163  2/2
        8  v₁ → v₋₁   1/v₋₁          1.0000 ×  0.5000 =  0.5000  += v̄₋₁ =  5.5000  2/2

      GRADIENT  What has arrived at the inputs: how fast y changes with each of them.
                Contributions along several paths are added up.
        ∂y/∂x1 = 5.5000 = 5.0000 + 0.5000
        ∂y/∂x2 = 1.7163 = -0.2837 + 2.0000
        In words: x1 up by 0.01 moves y up by about 0.055.

      CHECK     PASS  Central differences with h = 1e-6 agree: largest error 1.2e-10.
                Forward mode: the same numbers.

      COST      One forward sweep (5 operations) and one backward sweep (8 products)
                gave both derivatives. Forward mode would need 2 sweeps, one for each
                input."
    `);
  });

  test('at 40 columns is stacked lines', () => {
    expect(shown('h = x^2; h*h + h', 'x=2', 40)).toMatchInlineSnapshot(`
      "h = x^2; h*h + h   at x = 2

      FORWARD
      Compute each value from those above;
      remember it for the way back.
      v₀ = x
         = 2.0000
      v₁ = v₀^2
         = 2.0000^2
         = 4.0000 = h
      v₂ = v₁ * v₁
         = 4.0000 * 4.0000
         = 16.0000
      v₃ = v₂ + v₁
         = 16.0000 + 4.0000
         = 20.0000 = y

      REVERSE
      Walk back from y. Each line is one use
      of the chain rule: the derivative that
      arrives from above (upstream) times the
      local derivative is added to v̄, the
      derivative of y with respect to v. A
      value that is used n times gets n
      contributions; k/n counts them.
      seed: v̄₃ = ∂y/∂y = 1
      1. v₃ → v₂
         local: ∂(v₂+v₁)/∂v₂ = 1
         1.0000 × 1.0000 = 1.0000
         v̄₂ = 1.0000
      2. v₃ → v₁  1/3
         local: ∂(v₂+v₁)/∂v₁ = 1
         1.0000 × 1.0000 = 1.0000
         v̄₁ = 1.0000
      3. v₂ → v₁  2/3
         local: v₁ = 4.0000
         1.0000 × 4.0000 = 4.0000
         v̄₁ = 1.0000 + 4.0000 = 5.0000
      4. v₂ → v₁  3/3
         local: v₁ = 4.0000
         1.0000 × 4.0000 = 4.0000
         v̄₁ = 5.0000 + 4.0000 = 9.0000
      5. v₁ → v₀
         local: 2*v₀ = 4.0000
         9.0000 × 4.0000 = 36.0000
         v̄₀ = 36.0000

      GRADIENT
      What has arrived at the inputs: how fast
      y changes with each of them.
      ∂y/∂x = 36.0000
      In words: x up by 0.01 moves y up by
      about 0.36.

      CHECK
      PASS  Central differences with h = 1e-6
      agree: largest error 1.2e-11.
      Forward mode: the same numbers.

      COST
      One forward sweep (3 operations) and one
      backward sweep (5 products) gave the
      derivative. Forward mode would need one
      sweep as well: with a single input
      neither wins."
    `);
  });

  test('at 100 columns shows the products too', () => {
    expect(shown('x*y + x', 'x=-2,y=3', 100)).toMatchInlineSnapshot(`
      "f = x*y + x   at x = -2, y = 3

      FORWARD   Compute each value from those above; remember it for the way back.
        v₋₁ = x                              = -2.0000
        v₀  = y                              =  3.0000
        v₁  = v₋₁ * v₀ = -2.0000 * 3.0000    = -6.0000
        v₂  = v₁ + v₋₁ = -6.0000 + (-2.0000) = -8.0000 = f

      REVERSE   Walk back from f. Each line is one use of the chain rule: the derivative that arrives from
                above (upstream) times the local derivative is added to v̄, the derivative of f with
                respect to v. A value that is used n times gets n contributions; k/n counts them.
        #  from → to  local derivative    upstream × local            total so far
        0  seed       ∂f/∂f = 1                                          v̄₂  =  1.0000
        1  v₂ → v₁    ∂(v₁+v₋₁)/∂v₁ = 1   1.0000 ×  1.0000 =  1.0000     v̄₁  =  1.0000
        2  v₂ → v₋₁   ∂(v₁+v₋₁)/∂v₋₁ = 1  1.0000 ×  1.0000 =  1.0000     v̄₋₁ =  1.0000  1/2
        3  v₁ → v₋₁   v₀ = 3.0000         1.0000 ×  3.0000 =  3.0000  += v̄₋₁ =  4.0000  2/2
        4  v₁ → v₀    v₋₁ = -2.0000       1.0000 × -2.0000 = -2.0000     v̄₀  = -2.0000

      GRADIENT  What has arrived at the inputs: how fast f changes with each of them. Contributions along
                several paths are added up.
        ∂f/∂x =  4.0000 = 1.0000 + 3.0000
        ∂f/∂y = -2.0000
        In words: x up by 0.01 moves f up by about 0.04.

      CHECK     PASS  Central differences with h = 1e-6 agree: largest error 0.
                Forward mode: the same numbers.

      COST      One forward sweep (2 operations) and one backward sweep (4 products) gave both
                derivatives. Forward mode would need 2 sweeps, one for each input."
    `);
  });

  test('at a kink says so, and what PyTorch does', () => {
    expect(shown('relu(x)', 'x=0')).toMatchInlineSnapshot(`
      "y = relu(x)   at x = 0

      FORWARD   Compute each value from those above; remember it for the way back.
        v₀ = x                       = 0.0000
        v₁ = relu(v₀) = relu(0.0000) = 0.0000 = y

      REVERSE   Walk back from y. Each line is one use of the chain rule: the
                derivative that arrives from above (upstream) times the local
                derivative is added to v̄, the derivative of y with respect to v.
        #  from → to  local derivative  upstream × local          total so far
        0  seed       ∂y/∂y = 1                                   v̄₁ = 1.0000
        1  v₁ → v₀    v₀ = 0, so 0      1.0000 × 0.0000 = 0.0000  v̄₀ = 0.0000

      GRADIENT  What has arrived at the inputs: how fast y changes with each of them.
        ∂y/∂x = 0.0000

      KINK      v₁ = relu(v₀) with v₀ = 0. relu has a kink at 0: its slope is 0 on the
                left and 1 on the right. PyTorch takes 0.

      CHECK     KINK  By x the slope is 0.0000 on the left and 1.0000 on the right,
                because of v₁. No difference can confirm or refute PyTorch's choice,
                0.0000.
                Forward mode: the same numbers.

      COST      One forward sweep (1 operation) and one backward sweep (1 product)
                gave the derivative. Forward mode would need one sweep as well: with a
                single input neither wins."
    `);
  });

  test('of a division by zero explains inf', () => {
    expect(shown('1/x', 'x=0')).toMatchInlineSnapshot(`
      "y = 1/x   at x = 0

      FORWARD   Compute each value from those above; remember it for the way back.
        v₀ = x                   = 0.0000
        v₁ = 1 / v₀ = 1 / 0.0000 =    inf = y

      REVERSE   Walk back from y. Each line is one use of the chain rule: the
                derivative that arrives from above (upstream) times the local
                derivative is added to v̄, the derivative of y with respect to v.
        #  from → to  local derivative  upstream × local      total so far
        0  seed       ∂y/∂y = 1                               v̄₁ = 1.0000
        1  v₁ → v₀    -1/v₀^2 = -inf    1.0000 × -inf = -inf  v̄₀ =   -inf

      GRADIENT  What has arrived at the inputs: how fast y changes with each of them.
        ∂y/∂x = -inf

      NOTE      v₁ = 1 / v₀ with v₀ = 0. Division by zero is not an error in floating
                point: it gives inf, in PyTorch too. The derivatives there are
                infinite, or nan where infinity meets zero.

      CHECK     SKIPPED  For x there is an inf or nan, and no difference can be
                measured with that.

      COST      One forward sweep (1 operation) and one backward sweep (1 product)
                gave the derivative. Forward mode would need one sweep as well: with a
                single input neither wins."
    `);
  });

  test('of a constant differentiates nothing', () => {
    expect(shown('1/0', '')).toMatchInlineSnapshot(`
      "y = 1/0

      FORWARD   Compute each value from those above; remember it for the way back.
        v₁ = 1 / 0 = inf = y

      REVERSE   y depends on no variable, so there is nothing to differentiate.

      NOTE      v₁ = 1 / 0. Division by zero is not an error in floating point: it
                gives inf, in PyTorch too. The derivatives there are infinite, or nan
                where infinity meets zero."
    `);
    expect(shown('3', '')).toMatchInlineSnapshot(`
      "y = 3

      FORWARD   Compute each value from those above; remember it for the way back.
        y = 3 = 3.0000

      REVERSE   y depends on no variable, so there is nothing to differentiate."
    `);
  });
});

describe('whatever is traced', () => {
  const samples: [string, string][] = [
    ['ln(x1) + x1*x2 - sin(x2)', 'x1=2,x2=5'],
    ['sigmoid(w*x+b)', 'w=2,x=1.5,b=-3'],
    ['(x*1e300)^2 + sqrt(y - y) / 1e-300', 'x=1e300,y=1'],
    ['max(x, y)*relu(z)*abs(x)', 'x=0,y=0,z=0'],
    [
      'softplus(a_rather_long_name) * another_long_name',
      'a_rather_long_name=1,another_long_name=2',
    ],
    ['变量*θ', '变量=1,θ=2'],
  ];

  test.each(samples)('no line of %s is wider than the terminal', (expression, at) => {
    for (const width of [20, 30, 40, 59, 60, 80, 120]) {
      const tooWide = shown(expression, at, width)
        .split('\n')
        .filter((line) => displayWidth(line) > width);
      expect(tooWide).toEqual([]);
    }
  });

  test.each(samples)('painting %s changes no position', (expression, at) => {
    const trace = traceExpression(expression, parseAssignments(at));
    const bracketed = Object.fromEntries(
      Object.keys(plainPalette).map((look) => [
        look,
        (text: string) => `\u001b[1m${text}\u001b[22m`,
      ]),
    ) as unknown as typeof plainPalette;
    for (const width of [40, 80]) {
      const painted = renderTrace(trace, { width, palette: bracketed });
      expect(painted.replace(/\u001b\[\d+m/g, '')).toBe(shown(expression, at, width));
    }
  });

  test('no number reads -0.0000', () => {
    expect(shown('-x*1e-9 + 0*y', 'x=1e-9,y=-1')).not.toContain('-0.0000');
  });
});

test('the middle of a very long tape is left out, with a note', () => {
  const text = shown(Array.from({ length: 3000 }, () => 'x').join('*'), 'x=1');
  expect(text.split('\n\n')[0]?.replace(/\n */g, '')).toBe(
    `y =${'x*'.repeat(250)}…${'*x'.repeat(250)}at x = 1`,
  );
  expect(text).toContain('… 1000 more lines, all of them with --json …');
  expect(text).toContain('v₁ ');
  expect(text).toContain('v₂₉₉₉ ');
  expect(text).not.toContain('v₁₅₀₀ ');
  expect(text).toContain('= 3000.0000 = 1.0000 + 1.0000 + 1.0000 + 1.0000 + … (2996 more)');
});

test('line breaks and tabs in an expression are shown as spaces', () => {
  expect(shown('x\t+\n1', 'x=1')).toContain('y = x + 1   at x = 1');
});
