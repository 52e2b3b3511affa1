import { gradientOf, tapeOf } from './engine.js';
import { disorderedSweep } from './faulty-sweeps.js';
import type { Lesson } from './lesson.js';
import { pythonRepr } from './python-number.js';

const X = 2;
const EXPRESSION = 'h = x^2; h*h + h';

/** A backward sweep that moves on before all contributions have arrived. */
export const topologicalOrder: Lesson = {
  name: 'no-topological-order',
  title: 'backward() without topological order: passing on incomplete adjoints',
  story: () => {
    const tape = tapeOf(EXPRESSION, { x: X });
    const [left, right] = (['left first', 'right first'] as const).map((turn) =>
      pythonRepr(disorderedSweep(tape, turn)[0] ?? NaN),
    );
    const true_ = pythonRepr(gradientOf(EXPRESSION, { x: X }, 'x'));
    return {
      situation:
        '`h = x**2` and `y = h*h + h` at `x = 2`. The value `h` is used by the product and by the sum.',
      showings: [
        {
          verdict: 'wrong',
          says: 'Each node adds to its operands and then immediately continues into them.',
          python: `class Value:
    def __init__(self, *edges):      # edges: (operand, local derivative)
        self.edges, self.grad = edges, 0.0

def follow(node, turn):              # no topological order
    for operand, local in node.edges:
        operand.grad += node.grad * local
    operands = list(dict.fromkeys(operand for operand, local in node.edges))
    for operand in turn(operands):
        follow(operand, turn)

for turn in (list, reversed):
    x = Value()
    h = Value((x, 4.0))              # h = x**2 = 4
    m = Value((h, 4.0), (h, 4.0))    # m = h*h
    y = Value((m, 1.0), (h, 1.0))    # y = m + h
    y.grad = 1.0
    follow(y, turn)
    print(x.grad)
`,
          prints: [left ?? '', right ?? ''],
        },
        {
          verdict: 'right',
          says: 'PyTorch processes a node only after everything that uses it.',
          python: `import torch

x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
h = x ** 2
y = h * h + h
y.backward()
print(x.grad.item())
`,
          prints: [true_],
        },
      ],
      why:
        'The adjoint of `h` is 8 from the product plus 1 from the sum, 9 in all. Only then may it be multiplied by 4 and passed on to `x`: ' +
        `${true_}. The hasty sweep passes the adjoint of \`h\` on twice. Product first: it is 9 both times, which makes ${left ?? ''}. Sum first: it is 1, then 9, which makes ${right ?? ''}. ` +
        'On a tape the right order comes for free: operands come before results, so walking the tape backwards is a topological order.',
      notice:
        'An engine with this mistake is right on chains and trees, and even when an input is used twice. It goes wrong as soon as an *intermediate* value is used twice: a residual connection, ' +
        'or a hidden layer that two others read. Test yours with this very expression. The hasty sweep is also slow: it visits a node once per path, and the number of paths doubles with every diamond.',
      trace: { expression: EXPRESSION, at: `x=${X}` },
    };
  },
};
