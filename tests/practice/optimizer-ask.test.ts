import { describe, expect, test } from 'vitest';
import { freshState, OPTIMIZER_OF } from '../../src/training/optimizer.js';
import { questionOf, skillOf } from './skills.js';

/** The final weight, from 3 with L = (2w - 1)^2 and lr = 0.1. */
function after(steps: string): number {
  const block = `L: (w*x - t)^2\nw: 3\nx: 2\nt: 1\nlr: 0.1\nask: w after ${steps} on L`;
  return Number(questionOf(skillOf(block), 's').cells[0]?.answer);
}

const gradient = (w: number): number => 2 * (2 * w - 1) * 2;

describe('the steps of an optimizer', () => {
  test.each(['sgd', 'momentum', 'adam'] as const)('of %s are those that train a model', (name) => {
    let weights: Float64Array = Float64Array.of(3);
    let state = freshState(1);
    for (let steps = 1; steps <= 3; steps += 1) {
      const stepped = OPTIMIZER_OF[name](
        weights,
        Float64Array.of(gradient(weights[0] ?? NaN)),
        state,
        0.1,
      );
      ({ weights, state } = stepped);
      expect(after(`${steps} steps of ${name}(lr)`)).toBeCloseTo(weights[0] ?? NaN, 12);
    }
  });

  test('are one if no number is given', () => {
    expect(after('sgd(lr)')).toBe(3 - 0.1 * 20);
  });

  test.each([
    // What torch.optim does, worked out by hand.
    ['sgd(lr, weight_decay=0.5)', 3 - 0.1 * (20 + 0.5 * 3)],
    ['2 steps of momentum(lr, 0.5)', 1 - 0.1 * (0.5 * 20 + gradient(1))],
    ['adam(lr)', 2.9],
    ['adam(lr, 0.5, 0.5)', 2.9],
    ['adamw(lr, weight_decay=0.5)', 3 - 0.1 * 0.5 * 3 - 0.1],
    ['adamw(lr)', 3 - 0.1 * 0.01 * 3 - 0.1],
  ])('with %s', (steps, weight) => {
    expect(after(steps)).toBeCloseTo(weight, 7);
  });

  test('have mistakes of their own', () => {
    const block = 'L: (w - t)^2/2\nw: 4\nt: 0\nask: w after 2 steps of momentum(0.1, 0.5) on L';
    const { mistakes } = questionOf(skillOf(block), 's').cells[0] ?? { mistakes: [] };
    const numbers = Object.fromEntries(mistakes.map(({ code, answer }) => [code, answer]));
    expect(numbers['momentum-forgotten']).toBeCloseTo(4 * 0.9 * 0.9, 12);
    expect(numbers['gradient-not-renewed']).toBeCloseTo(4 - 0.4 - 0.1 * 6, 12);
    expect(numbers['one-step-only']).toBeCloseTo(3.6, 12);
  });
});
