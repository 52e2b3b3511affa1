import { gradientOf, tapeOf } from './engine.js';
import { unresetSweep } from './faulty-sweeps.js';
import type { Lesson } from './lesson.js';
import { pythonRepr } from './python-number.js';

const X = 3;
const EXPRESSION = '(x*x)*1';

const python = (between: string) => `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
y = (x * x) * 1
y.backward(retain_graph=True)
${between}y.backward()
print(x.grad.item())
`;

/** Two sweeps over one graph. */
export const backwardTwice: Lesson = {
  name: 'backward-twice',
  title: 'backward() twice: the same derivative, counted twice or worse',
  story: () => {
    const tape = tapeOf(EXPRESSION, { x: X });
    const once = gradientOf(EXPRESSION, { x: X }, 'x');
    const afterOne = unresetSweep(tape, new Float64Array(tape.graph.size));
    const afterTwo = unresetSweep(tape, afterOne)[0] ?? NaN;
    return {
      situation:
        '`y = (x*x)*1` at `x = 3`. Its derivative is 6, and it stays 6 however often one asks.',
      showings: [
        {
          verdict: 'wrong',
          says: 'Two sweeps in PyTorch: `.grad` of the leaf is the sum of both.',
          python: python(''),
          prints: [pythonRepr(once + once)],
        },
        {
          verdict: 'wrong',
          says: 'An engine of your own that never resets the nodes between.',
          python: `x, v_grad, x_grad = ${pythonRepr(X)}, 0.0, 0.0
for sweep in range(2):
    y_grad = 1.0
    v_grad += y_grad * 1.0         # v = x*x, still holding the last sweep
    x_grad += v_grad * x           # the first factor
    x_grad += v_grad * x           # the second factor
print(x_grad)
`,
          prints: [pythonRepr(afterTwo)],
        },
        {
          verdict: 'right',
          says: 'The leaf is emptied between the sweeps.',
          python: python('x.grad = None\n'),
          prints: [pythonRepr(once)],
        },
      ],
      why:
        `PyTorch keeps adjoints of the nodes between only while a sweep runs; what lasts is \`.grad\` of the leaves, and it adds up: ${pythonRepr(once)} + ${pythonRepr(once)} = ${pythonRepr(once + once)}. ` +
        `An engine that keeps them all starts its second sweep with 1 in \`v\` instead of 0, passes on 2, and adds twice ${pythonRepr(once)} to the first ${pythonRepr(once)}: ${pythonRepr(afterTwo)}.`,
      notice:
        'PyTorch warns you in its own way: a second `backward()` fails unless the first one had `retain_graph=True`, because saved values were freed. If you are about to write ' +
        '`retain_graph=True` to silence that, first ask why one graph is swept twice. Two losses with a common part are better added: `(loss1 + loss2).backward()`.',
      trace: { expression: EXPRESSION, at: `x=${X}` },
    };
  },
};
