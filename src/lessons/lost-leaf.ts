import { gradientOf, slopeOf, tapeOf, valueOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonFixed } from './python-number.js';

const START = 1;
const LR = 0.1;

const python = (update: string, grad: string) => `import torch

w = torch.tensor(1.0, requires_grad=True)
((w - 3) ** 2).backward()
${update}
((w - 3) ** 2).backward()
print(f"{w.item():.4f}", w.is_leaf, ${grad})
`;

/** A weight replaced by the result of an operation. */
export const lostLeaf: Lesson = {
  name: 'lost-leaf',
  title: 'w = w - lr * w.grad: the weight is no longer a leaf',
  story: () => {
    const slope = gradientOf('(w - 3)^2', { w: START }, 'w');
    // What the second backward() sees: the new w, here called u, is computed from the old one.
    const second = `u = w - ${LR}*(${slope}); (u - 3)^2`;
    const isLeaf = tapeOf(second, { w: START }).graph.inputs.includes('u');
    const grad = slopeOf(second, { w: START }, 'u');
    const moved = valueOf(`w - ${LR}*(${slope})`, { w: START });
    const right = gradientOf('(w - 3)^2', { w: moved }, 'w');
    const old = gradientOf(second, { w: START }, 'w');
    const printed = (leaf: boolean, gradient: string) =>
      `${pythonFixed(moved, 4)} ${leaf ? 'True' : 'False'} ${gradient}`;
    return {
      situation:
        'One hand-written step of gradient descent on `(w - 3)**2`, from `w = 1`, and then the gradient for the next step.',
      showings: [
        {
          verdict: 'wrong',
          says: 'The update is an ordinary operation, and its result takes over the name of the weight.',
          python: python(`w = w - ${LR} * w.grad`, 'w.grad'),
          prints: [printed(isLeaf, grad === undefined ? 'None' : pythonFixed(grad, 4))],
        },
        {
          verdict: 'right',
          says: 'The update changes the leaf in place and is not recorded.',
          python: python(
            `with torch.no_grad():
    w -= ${LR} * w.grad
w.grad = None`,
            'f"{w.grad.item():.4f}"',
          ),
          prints: [printed(true, pythonFixed(right, 4))],
        },
      ],
      why:
        '`w - lr * w.grad` is recorded like any other operation, so `w` is now an intermediate node of a graph whose leaf is the old tensor. ' +
        `\`backward()\` only fills the \`.grad\` of leaves: the gradient, ${pythonFixed(old, 4)}, is added to the \`.grad\` of the old tensor, for which you no longer have a name, and the new \`w.grad\` stays \`None\`. ` +
        'With each further step the graph would grow by another update.',
      notice:
        'The next step fails with *unsupported operand type(s) for \\*: float and NoneType*, and PyTorch warns that the `.grad` of a non-leaf tensor is being accessed. The same happens with ' +
        '`w = torch.randn(3, requires_grad=True) * 0.1`, or with `.to(device)` after `requires_grad=True`: create the tensor first, then call `requires_grad_()`. An optimizer created earlier also keeps the old tensor: it updates that one, and your ' +
        'new one never changes.',
    };
  },
};
