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

/** Descent on (w - 3)² from 0, where .grad is emptied before each backward sweep, or never. */
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
  title: 'zero_grad() forgotten: each step drags all earlier gradients along',
  story: () => ({
    situation:
      'The loss `(w - 3)**2` has its minimum at `w = 3`. Gradient descent starts at `w = 0` and should walk there, in ever shorter steps.',
    showings: [
      {
        verdict: 'wrong',
        says: 'Nothing empties `w.grad` between the steps.',
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
      '`backward()` **adds** to `.grad`; it never overwrites. That is a feature: a weight that is used twice, or a batch that is ' +
      'computed in pieces, needs the sum. But then you must say when a new sum begins. Without that, `.grad` holds the gradient of ' +
      'every step so far. Past `w = 3` the new gradients are positive, yet the old negative ones still outweigh them, so ' +
      '`w` runs on uphill, turns late, and swings. It is like momentum without any friction.',
    notice:
      'The loss falls at first, then rises and swings; smaller learning rates only make the swings slower. Print the norm of ' +
      '`.grad` over the steps: it grows while the loss is small. When you *want* to add up several batches, do it on purpose, divide by their number, ' +
      'and call `zero_grad()` after each `step()`.',
    trace: { expression: '(w - 3)^2', at: 'w=0' },
  }),
};
