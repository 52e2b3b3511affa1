import { gradientOf, valueOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonRepr, pythonScientific } from './python-number.js';

const X = 0;
const EPS = 1e-12;

const python = (formula: string, value = 'y.item()') => `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
y = ${formula}
y.backward()
print(${value}, x.grad.item())
`;

/** `0 * inf` inside a backward sweep. */
export const nanAtZero: Lesson = {
  name: 'nan-at-zero',
  title: 'sqrt(x*x) at 0: the value is fine, the gradient is nan',
  story: () => {
    const printed = (expression: string) =>
      `${pythonRepr(valueOf(expression, { x: X }))} ${pythonRepr(gradientOf(expression, { x: X }, 'x'))}`;
    const fixed = `sqrt(x*x + ${EPS})`;
    const slope = pythonRepr(gradientOf('sqrt(v)', { v: X }, 'v'));
    return {
      situation:
        'A length, `sqrt(x*x)`, of a vector that happens to be zero. You find this in hand-written norms, distances and standard deviations.',
      showings: [
        {
          verdict: 'wrong',
          says: 'The plain root.',
          python: python('torch.sqrt(x * x)'),
          prints: [printed('sqrt(x*x)')],
        },
        {
          verdict: 'wrong',
          says: 'A `where` around it, which masks the value but not the gradient.',
          python: python('torch.where(x == 0, x, torch.sqrt(x * x))'),
          // where passes the whole gradient to the branch it took and 0 to the other.
          prints: [printed('1*x + 0*sqrt(x*x)')],
        },
        {
          verdict: 'right',
          says: 'The argument of the root is kept away from 0.',
          python: python(`torch.sqrt(x * x + ${EPS})`, 'f"{y.item():.1e}"'),
          prints: [
            `${pythonScientific(valueOf(fixed, { x: X }), 1)} ${pythonRepr(gradientOf(fixed, { x: X }, 'x'))}`,
          ],
        },
        {
          verdict: 'right',
          says: 'An operation with a defined gradient at its kink.',
          python: python('torch.abs(x)'),
          prints: [printed('abs(x)')],
        },
      ],
      why:
        `In the backward sweep the root multiplies by \`1/(2*sqrt(v))\`, which is ${slope} at 0; the product then multiplies by \`x\`, which is 0. Infinity times zero is nan. ` +
        '`where` is no fix: it sends 0 into the branch it did not take, and 0 times infinity is nan again. The argument of the root itself must be safe: add a small number, ' +
        'or use `where` *inside* the root as well.',
      notice:
        'The loss is finite, but after one step every weight is nan. `torch.autograd.set_detect_anomaly(True)` names the operation whose backward produced the first nan. Look for `sqrt`, ' +
        '`log`, division and `pow` with arguments that can reach 0: two equal points, a constant column, an empty mask. (`torch.linalg.norm` and `torch.std` handle 0 themselves.)',
      trace: { expression: 'sqrt(x*x)', at: 'x=0' },
    };
  },
};
