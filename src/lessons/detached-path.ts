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
    // What is detached counts as a number: the sweep does not go on from c to the x that it was made of.
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
        '`detach()` gives the same number without its history. The forward sweep cannot tell the difference, so the loss looks right. ' +
        `The backward sweep finds no edge there and turns back: of the two contributions, ${pythonRepr(cut)} and ${pythonRepr(whole - cut)}, one never arrives.`,
      notice:
        'Nothing fails, training only works less well than it should. The same cut hides in `.item()`, `float(x)`, `.numpy()`, `.data`, ' +
        '`torch.tensor(x)` and in everything inside `torch.no_grad()`. Compare with a difference quotient (`torch.autograd.gradcheck`): it sees the value, ' +
        'so it disagrees with a gradient that lacks a path. Where you do want the cut, as for the targets of a target network, say so in a comment.',
      trace: { expression: 'x*x', at: `x=${X}` },
    };
  },
};
