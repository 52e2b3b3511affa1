import { gradientOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonFixed, pythonRepr } from './python-number.js';

const LOSS = '5*w^2';
const STEPS = 6;
const [TOO_LARGE, FINE] = [0.25, 0.15];

const python = (lr: number) => `import torch

w = torch.tensor(1.0, requires_grad=True)
sgd = torch.optim.SGD([w], lr=${lr})
for step in range(${STEPS}):
    sgd.zero_grad()
    (5 * w ** 2).backward()
    sgd.step()
    print(f"w {w.item():9.4f}")
`;

function descent(lr: number): string[] {
  let w = 1;
  return Array.from({ length: STEPS }, () => {
    w -= lr * gradientOf(LOSS, { w }, 'w');
    return `w ${pythonFixed(w, 4).padStart(9)}`;
  });
}

/** A learning rate too large for the curvature. */
export const explodingRate: Lesson = {
  name: 'exploding-rate',
  title: 'Learning rate too large: every step lands farther away',
  story: () => {
    // The gradient of a parabola is linear: its change over one unit is the curvature.
    const curvature = gradientOf(LOSS, { w: 1 }, 'w') - gradientOf(LOSS, { w: 0 }, 'w');
    const factor = (lr: number) => pythonRepr(1 - lr * curvature);
    return {
      situation: 'The loss `5 * w**2` has its minimum at `w = 0`. Descent starts at `w = 1`.',
      showings: [
        {
          verdict: 'wrong',
          says: `With \`lr = ${TOO_LARGE}\`.`,
          python: python(TOO_LARGE),
          prints: descent(TOO_LARGE),
        },
        {
          verdict: 'right',
          says: `With \`lr = ${FINE}\`.`,
          python: python(FINE),
          prints: descent(FINE),
        },
      ],
      why:
        `The gradient is \`10 * w\`, so a step replaces \`w\` by \`(1 - lr * λ) * w\` with the curvature λ = ${pythonRepr(curvature)}. For lr = ${TOO_LARGE} that factor is ${factor(TOO_LARGE)}: ` +
        `each step jumps over the minimum and lands ${pythonRepr(Math.abs(1 - TOO_LARGE * curvature))} times as far away. For lr = ${FINE} it is ${factor(FINE)}: the step still jumps over the minimum, but lands nearer. ` +
        `The limit is 2/λ = ${pythonRepr(2 / curvature)}. With many weights, the *largest* curvature sets the limit for all of them.`,
      notice:
        'The loss grows by a constant factor from the first steps on and ends in inf and nan; the weights overshoot and flip sign at every step. Divide the learning rate by ten and see whether the loss falls. ' +
        'Learning-rate warm-up, gradient clipping and normalisation all help against large curvature. `autodiff-tutor demo train --lr 0.3` shows it on data, with λ from the Hessian.',
      trace: { expression: LOSS, at: 'w=1' },
    };
  },
};
