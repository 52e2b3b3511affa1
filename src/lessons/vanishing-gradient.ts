import { gradientOf } from './engine.js';
import type { Lesson } from './lesson.js';
import { pythonRepr, pythonScientific } from './python-number.js';

const X = 1;
const DEPTHS = [1, 5, 10, 20];

const python = (layer: string) => `import torch

for depth in (${DEPTHS.join(', ')}):
    x = torch.tensor(${pythonRepr(X)}, requires_grad=True)
    h = x
    for layer in range(depth):
        h = ${layer}
    h.backward()
    print(f"{depth:2d} layers: {x.grad.item():.3e}")
`;

/** The derivative at each depth, for layers h ↦ formula. */
function slopes(formula: (h: string) => string): string[] {
  return DEPTHS.map((depth) => {
    const layers = Array.from(
      { length: depth },
      (_, index) => `h${index + 1} = ${formula(index === 0 ? 'x' : `h${index}`)}`,
    );
    const slope = gradientOf(layers.join('; '), { x: X }, 'x');
    return `${String(depth).padStart(2)} layers: ${pythonScientific(slope, 3)}`;
  });
}

/** A deep stack of sigmoids. */
export const vanishingGradient: Lesson = {
  name: 'vanishing-gradient',
  title: 'A stack of sigmoids: the gradient vanishes on the way back',
  story: () => {
    const steepest = gradientOf('sigmoid(x)', { x: 0 }, 'x');
    return {
      situation:
        'The derivative of the output with respect to the input, for stacks of 1, 5, 10 and 20 layers with one unit each.',
      showings: [
        {
          verdict: 'wrong',
          says: 'Every layer is a sigmoid.',
          python: python('torch.sigmoid(h)'),
          prints: slopes((h) => `sigmoid(${h})`),
        },
        {
          verdict: 'right',
          says: 'Every layer is a ReLU.',
          python: python('torch.relu(h)'),
          prints: slopes((h) => `relu(${h})`),
        },
        {
          verdict: 'right',
          says: 'Every layer is a sigmoid with a skip connection around it (a residual connection).',
          python: python('h + torch.sigmoid(h)'),
          prints: slopes((h) => `${h} + sigmoid(${h})`),
        },
      ],
      why:
        `The chain rule multiplies one local derivative per layer. That of a sigmoid is \`s*(1 - s)\`, never more than ${pythonRepr(steepest)}, so twenty layers leave at most ` +
        `${pythonScientific(steepest ** 20, 1)} of the gradient. An active ReLU passes it on unchanged. A skip connection adds 1 to each factor, so here the product cannot vanish.`,
      notice:
        'Print the gradient norm of every layer: the gradients of the first layers are orders of magnitude smaller than those of the last, their weights hardly move, and the loss stops falling early. ' +
        'ReLU-like units, residual connections, normalisation and a variance-preserving initialisation (Xavier, Kaiming) are the usual remedies.',
      trace: { expression: 'sigmoid(sigmoid(sigmoid(x)))', at: `x=${X}` },
    };
  },
};
