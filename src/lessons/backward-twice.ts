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
        '`y = (x*x)*1` at `x = 3`. Its derivative is 6, no matter how often you compute it.',
      showings: [
        {
          verdict: 'wrong',
          says: 'Two sweeps in PyTorch: the `.grad` of the leaf is the sum of both.',
          python: python(''),
          prints: [pythonRepr(once + once)],
        },
        {
          verdict: 'wrong',
          says: 'A hand-written engine that never resets the intermediate nodes.',
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
          says: 'The `.grad` of the leaf is reset between the sweeps.',
          python: python('x.grad = None\n'),
          prints: [pythonRepr(once)],
        },
      ],
      why:
        `PyTorch keeps the adjoints of intermediate nodes only during a sweep. Only the \`.grad\` of the leaves persists, and it accumulates: ${pythonRepr(once)} + ${pythonRepr(once)} = ${pythonRepr(once + once)}. ` +
        `An engine that keeps every adjoint starts its second sweep with 1 in \`v\` instead of 0. It passes on 2, and so adds twice ${pythonRepr(once)} to the first ${pythonRepr(once)}: ${pythonRepr(afterTwo)}.`,
      notice:
        'PyTorch often stops you: a second `backward()` fails if the graph needs saved values, since they were freed, unless the first call had `retain_graph=True`. Before you write ' +
        '`retain_graph=True` to silence that error, ask why you go through one graph twice. If two losses share part of the graph, add them: `(loss1 + loss2).backward()`.',
      trace: { expression: EXPRESSION, at: `x=${X}` },
    };
  },
};
