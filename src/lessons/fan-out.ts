import { gradientOf, tapeOf } from './engine.js';
import { overwritingSweep } from './faulty-sweeps.js';
import type { Lesson } from './lesson.js';
import { pythonRepr } from './python-number.js';

const X = 3;
const EXPRESSION = 'x*x + x';

/** A fan-out whose contributions overwrite each other. */
export const fanOut: Lesson = {
  name: 'fan-out-not-summed',
  title: 'A value used three times, with the gradient of only one use',
  story: () => {
    const tape = tapeOf(EXPRESSION, { x: X });
    const overwritten = overwritingSweep(tape)[0] ?? NaN;
    const sum = gradientOf(EXPRESSION, { x: X }, 'x');
    return {
      situation:
        '`y = x*x + x` at `x = 3` uses `x` three times: twice as a factor, once as a summand.',
      showings: [
        {
          verdict: 'wrong',
          says: 'A hand-written backward sweep with `=` where it needs `+=`.',
          python: `x = ${pythonRepr(X)}           # y = x*x + x
grad = 1.0        # through the summand x
grad = 1.0 * x    # through the first factor: overwrites
grad = 1.0 * x    # through the second factor: overwrites
print(grad)
`,
          prints: [pythonRepr(overwritten)],
        },
        {
          verdict: 'right',
          says: 'PyTorch adds every contribution to `x.grad`.',
          python: `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
y = x * x + x
y.backward()
print(x.grad.item())
`,
          prints: [pythonRepr(sum)],
        },
      ],
      why:
        'If `x` changes a little, it changes `y` along every path at once, and the effects add up. That is the chain rule for several paths: ' +
        `1 + 3 + 3 = ${pythonRepr(sum)}. With \`=\` only the last contribution is left, and which one is last depends on the order of the sweep.`,
      notice:
        'You will meet this when you write your own engine, or a custom `torch.autograd.Function` that uses its input twice. ' +
        'Expressions that use each value once still come out right, so test with `x + x` and `x * x`: they must give 2 and 2x.',
      trace: { expression: EXPRESSION, at: `x=${X}` },
    };
  },
};
