import { gradientOf, valueOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonRepr } from './python-number.js';

const X = 1;
const EXPRESSION = 'x*x*x';
const TOO_SMALL = [1e-9, 1e-12, 1e-15, 1e-17];
const FINE = [1e-1, 1e-3, 1e-5];

const python = (steps: readonly number[]) => `def f(x):
    return x * x * x

for h in (${steps.map(pythonRepr).join(', ')}):
    print(h, (f(${X} + h) - f(${X} - h)) / (2 * h))
`;

/** The central difference quotient in floating point. */
function quotient(h: number): number {
  return (valueOf(EXPRESSION, { x: X + h }) - valueOf(EXPRESSION, { x: X - h })) / (2 * h);
}

const quotients = (steps: readonly number[]) =>
  steps.map((h) => `${pythonRepr(h)} ${pythonRepr(quotient(h))}`);

/** Difference quotients lost in rounding error. */
export const tinyStep: Lesson = {
  name: 'tiny-step',
  title: 'Finite differences with too small a step: rounding drowns the answer',
  story: () => {
    const exact = gradientOf(EXPRESSION, { x: X }, 'x');
    const errorOf = (h: number) => Math.abs(quotient(h) - exact);
    const best = [...FINE, ...TOO_SMALL].reduce((a, b) => (errorOf(b) < errorOf(a) ? b : a));
    return {
      situation:
        '`f(x) = x*x*x` has slope 3 at `x = 1`. The quotient `(f(x + h) - f(x - h)) / (2*h)` should get closer and closer to it as `h` shrinks.',
      showings: [
        {
          verdict: 'wrong',
          says: 'Steps chosen on the idea that smaller is always better.',
          python: python(TOO_SMALL),
          prints: quotients(TOO_SMALL),
        },
        {
          verdict: 'right',
          says: 'Steps large enough for the precision of the numbers.',
          python: python(FINE),
          prints: quotients(FINE),
        },
        {
          verdict: 'right',
          says: 'No step at all: automatic differentiation.',
          python: `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
(x * x * x).backward()
print(x.grad.item())
`,
          prints: [pythonRepr(exact)],
        },
      ],
      why:
        'Two errors work against each other. The truncation error of the Taylor series is about h², which shrinks with `h`. But `f(x + h)` and `f(x - h)` are rounded to about 16 digits, and the smaller ' +
        `\`h\` is, the more of those digits they share: the difference is mostly rounding error, and dividing by \`2*h\` magnifies it. Of the steps above, ${pythonRepr(best)} is the best. At ${pythonRepr(1e-17)} the step vanishes altogether: ` +
        '1 + h *is* 1. Automatic differentiation has no step; it is exact up to the rounding of each operation.',
      notice:
        'This is why `torch.autograd.gradcheck` uses a step of 1e-6 and warns unless the input is in double precision. In float32, with 7 digits, a step of 1e-6 leaves one digit at best, so a gradient check that fails in float32 says nothing. ' +
        'Central differences are at their best near the cube root of the machine epsilon (6e-6 in double, 5e-3 in float32).',
      trace: { expression: EXPRESSION, at: `x=${X}` },
    };
  },
};
