import { gradientOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonFixed } from './python-number.js';

const LR = 0.1;
const STEPS = 8;

const python = (zeroGrad: string) => `import torch

w = torch.tensor(0.0, requires_grad=True)
sgd = torch.optim.SGD([w], lr=${LR})
for step in range(${STEPS}):
    ${zeroGrad}
    loss = (w - 3) ** 2
    loss.backward()
    sgd.step()
    print(f"grad {w.grad.item():8.4f}   w {w.item():7.4f}")
`;

/** Descent on (w - 3)² from 0, with .grad reset before each backward sweep, or never. */
function descent(empties: boolean): string[] {
  let [w, grad] = [0, 0];
  return Array.from({ length: STEPS }, () => {
    const slope = gradientOf('(w - 3)^2', { w }, 'w');
    grad = empties ? slope : grad + slope;
    w -= LR * grad;
    const [g, now] = [pythonFixed(grad, 4).padStart(8), pythonFixed(w, 4).padStart(7)];
    return `grad ${g}   w ${now}`;
  });
}

/** `zero_grad` forgotten. */
export const forgottenZeroGrad: Lesson = {
  name: 'forgotten-zero-grad',
  title: 'Forgotten zero_grad(): each step drags along all earlier gradients',
  story: () => ({
    situation:
      'The loss `(w - 3)**2` has its minimum at `w = 3`. Gradient descent starts at `w = 0` and should get there in ever smaller steps.',
    showings: [
      {
        verdict: 'wrong',
        says: 'Nothing resets `w.grad` between the steps.',
        python: python('# sgd.zero_grad() is missing'),
        prints: descent(false),
      },
      {
        verdict: 'right',
        says: '`zero_grad()` before each `backward()`.',
        python: python('sgd.zero_grad()'),
        prints: descent(true),
      },
    ],
    why:
      '`backward()` **adds** to `.grad`; it never overwrites it. That is a feature: when a batch is processed in pieces, ' +
      'you need the sum of their gradients. But then you must say when a new sum begins. Otherwise `.grad` holds the sum of ' +
      'all gradients so far. Past `w = 3` the new gradients are positive, but the old negative ones still outweigh them, so ' +
      '`w` keeps going uphill, turns late and oscillates. It is like momentum without friction.',
    notice:
      'The loss falls at first, then rises and oscillates; a smaller learning rate only makes the oscillation slower. Print the norm of ' +
      '`.grad` at each step: it can be large while the loss is small. If you *want* to accumulate over several batches, do it on purpose: divide by their number ' +
      'and call `zero_grad()` after each `step()`.',
    trace: { expression: '(w - 3)^2', at: 'w=0' },
  }),
};
