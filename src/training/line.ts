import type { Model } from './model.js';

/** A straight line through eight points that lie near y = 2x + 1. */
export const line: Model = {
  name: 'line',
  title: 'A line through eight points',
  data: [
    { x: 0, target: 1.2 },
    { x: 0.5, target: 1.7 },
    { x: 1, target: 3.3 },
    { x: 1.5, target: 3.8 },
    { x: 2, target: 5.2 },
    { x: 2.5, target: 5.7 },
    { x: 3, target: 7.3 },
    { x: 3.5, target: 7.8 },
  ],
  formula: 'p = w*x + b',
  traced: 'w',
  start: (random) => {
    // As torch.nn.Linear with one input: uniform between -1 and 1.
    const uniform = () => 2 * random() - 1;
    return new Map([
      ['w', uniform()],
      ['b', uniform()],
    ]);
  },
  predict: (x, suffix) => ({
    definitions: [`m${suffix} = w*${x}`, `p${suffix} = m${suffix} + b`],
    name: `p${suffix}`,
  }),
};
