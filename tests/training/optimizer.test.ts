import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { freshState, MOMENTUM, OPTIMIZER_OF } from '../../src/training/optimizer.js';

const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
const away = fc.oneof(
  fc.double({ min: 1e-2, max: 1e3, noNaN: true }),
  fc.double({ min: -1e3, max: -1e-2, noNaN: true }),
);
const rate = fc.double({ min: 1e-4, max: 1, noNaN: true });

describe('one step', () => {
  test('of sgd is the learning rate times the gradient', () => {
    fc.assert(
      fc.property(number, number, rate, (weight, gradient, lr) => {
        const { weights } = OPTIMIZER_OF.sgd(
          Float64Array.of(weight),
          Float64Array.of(gradient),
          freshState(1),
          lr,
        );
        expect(weights[0]).toBe(weight - lr * gradient);
      }),
    );
  });

  test('of momentum is at first the same as of sgd', () => {
    fc.assert(
      fc.property(number, number, rate, (weight, gradient, lr) => {
        const at = [Float64Array.of(weight), Float64Array.of(gradient), freshState(1), lr] as const;
        expect(OPTIMIZER_OF.momentum(...at).weights).toEqual(OPTIMIZER_OF.sgd(...at).weights);
      }),
    );
  });

  test('of Adam is at first the learning rate times minus the sign of the gradient', () => {
    fc.assert(
      fc.property(number, away, rate, (weight, gradient, lr) => {
        const { weights } = OPTIMIZER_OF.adam(
          Float64Array.of(weight),
          Float64Array.of(gradient),
          freshState(1),
          lr,
        );
        expect(weights[0]).toBeCloseTo(weight - lr * Math.sign(gradient), 5);
      }),
    );
  });

  test('does not modify its arguments', () => {
    for (const rule of Object.values(OPTIMIZER_OF)) {
      const [weights, gradient, state] = [Float64Array.of(1), Float64Array.of(2), freshState(1)];
      rule(weights, gradient, state, 0.1);
      expect([weights[0], gradient[0], state.steps, state.first[0], state.second[0]]).toEqual([
        1, 2, 0, 0, 0,
      ]);
    }
  });
});

test('momentum under a constant gradient of 2 goes .8, .42, -.122', () => {
  expect(MOMENTUM).toBe(0.9);
  let weights: Float64Array = Float64Array.of(1);
  let state = freshState(1);
  const seen: number[] = [];
  for (let step = 0; step < 3; step += 1) {
    ({ weights, state } = OPTIMIZER_OF.momentum(weights, Float64Array.of(2), state, 0.1));
    seen.push(Number((weights[0] ?? NaN).toFixed(12)));
  }
  expect(seen).toEqual([0.8, 0.42, -0.122]);
});
