import { gradientOf, valueOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonRepr } from './python-number.js';

const X = 3;

const python = (formula: string) => `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
y = ${formula}
y.backward()
print(y.item(), x.grad.item())
`;

/** One of two paths cut by `detach`. */
export const detachedPath: Lesson = {
  name: 'detached-path',
  title: 'detach() on one path: the value is right, the gradient is half',
  story: () => {
    const square = valueOf('x*x', { x: X });
    // The detached factor is a constant: the sweep does not continue from c to the x it came from.
    const cut = gradientOf('x*c', { x: X, c: X }, 'x');
    const whole = gradientOf('x*x', { x: X }, 'x');
    return {
      situation:
        'The derivative of `x * x` at `x = 3` is 6: 3 through the first factor and 3 through the second.',
      showings: [
        {
          verdict: 'wrong',
          says: 'The second factor is detached from the graph.',
          python: python('x * x.detach()'),
          prints: [`${pythonRepr(square)} ${pythonRepr(cut)}`],
        },
        {
          verdict: 'right',
          says: 'Both factors stay in the graph.',
          python: python('x * x'),
          prints: [`${pythonRepr(square)} ${pythonRepr(whole)}`],
        },
      ],
      why:
        '`detach()` returns the same number without its history. The forward pass computes the same values, so the loss looks right. ' +
        `But the backward sweep has no edge to follow there: of the two contributions, ${pythonRepr(cut)} and ${pythonRepr(whole - cut)}, one never arrives.`,
      notice:
        'Nothing fails; training just works less well than it should. The same cut hides in `.item()`, `float(x)`, `.detach().numpy()`, `.data`, ' +
        '`torch.tensor(x)` and everything inside `torch.no_grad()`. Compare with a difference quotient (`torch.autograd.gradcheck`): it only looks at values, ' +
        'so it disagrees with a gradient that misses a path. If you do want the cut, as for the output of a target network, say so in a comment.',
      trace: { expression: 'x*x', at: `x=${X}` },
    };
  },
};
