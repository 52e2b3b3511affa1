import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bowlOf, largestRate } from '../../src/training/curvature.js';
import { firstStepOf } from '../../src/training/first-step.js';
import { advancedTo, hasDiverged, isOver, stepsOf } from '../../src/training/run.js';
import { runOf } from './runs.js';

/** The eigenvalue by hand, from the data: the Hessian is 2·mean of [[x², x], [x, 1]]. */
const STEEPEST = (8.75 + 2) / 2 + Math.hypot((8.75 - 2) / 2, 3.5);

describe('the line', () => {
  test('its Hessian is the one of linear regression', () => {
    const { compiled, start } = runOf('line');
    const bowl = bowlOf(compiled.loss, start.weights);
    expect(bowl.aa).toBeCloseTo(8.75, 12);
    expect(bowl.ab).toBeCloseTo(3.5, 12);
    expect(bowl.bb).toBeCloseTo(2, 12);
    expect(bowl.steepest).toBeCloseTo(STEEPEST, 12);
    expect(largestRate('sgd', bowl)).toBeCloseTo(2 / STEEPEST, 12);
    expect(largestRate('momentum', bowl)).toBeCloseTo(3.8 / STEEPEST, 12);
    expect(largestRate('adam', bowl)).toBeUndefined();
  });

  test('every step below the bound lowers the loss, whatever the start', () => {
    const below = fc.double({ min: 0.01, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), below, (seed, share) => {
        const run = runOf('line', { lr: (share * 2) / STEEPEST, steps: 20, seed });
        const { losses } = advancedTo(run, 20);
        losses.slice(1).forEach((loss, step) => {
          expect(loss).toBeLessThanOrEqual((losses[step] ?? NaN) * (1 + 1e-12));
        });
      }),
      { numRuns: 50 },
    );
  });

  test.each([
    ['sgd', 2 / STEEPEST],
    ['momentum', 3.8 / STEEPEST],
  ] as const)(
    '%s: just below the bound it converges, just above it diverges',
    (optimizer, bound) => {
      const after = (lr: number) => {
        const run = runOf('line', { optimizer, lr, steps: 5000 });
        return advancedTo(run, 5000);
      };
      expect(hasDiverged(after(bound * 0.99))).toBe(false);
      expect(hasDiverged(after(bound * 1.01))).toBe(true);
    },
  );

  test('the best line is the least-squares line', () => {
    const { place } = advancedTo(runOf('line', { lr: 0.1, steps: 2000 }), 2000);
    // The normal equations, solved for one slope.
    const x = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5];
    const y = [1.2, 1.7, 3.3, 3.8, 5.2, 5.7, 7.3, 7.8];
    const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const slope =
      (mean(x.map((value, index) => value * (y[index] ?? NaN))) - mean(x) * mean(y)) /
      (mean(x.map((value) => value * value)) - mean(x) ** 2);
    expect(place.weights[0]).toBeCloseTo(slope, 10);
    expect(place.weights[1]).toBeCloseTo(mean(y) - slope * mean(x), 10);
  });
});

describe('a run', () => {
  test('is over once the loss has diverged, long before its last step', () => {
    const run = advancedTo(runOf('line', { lr: 0.3 }), 100);
    expect(isOver(run)).toBe(true);
    expect(hasDiverged(run)).toBe(true);
    expect(stepsOf(run)).toBeLessThan(30);
  });

  test('ends at nan too', () => {
    const run = advancedTo(runOf('line', { lr: 1e300 }), 100);
    expect(isOver(run)).toBe(true);
    expect(hasDiverged(run)).toBe(true);
  });

  test('goes the same way in one go or in pieces, and with the same seed', () => {
    const whole = advancedTo(runOf('network'), 60);
    let pieces = runOf('network');
    for (const to of [1, 7, 7, 30, 60]) pieces = advancedTo(pieces, to);
    expect(pieces.losses).toEqual(whole.losses);
    expect(pieces.place.weights).toEqual(whole.place.weights);
    expect(runOf('network', { seed: 2 }).start.weights).not.toEqual(whole.start.weights);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: the network learns the wave', (seed) => {
    const { place, start } = advancedTo(runOf('network', { lr: 0.1, steps: 2000, seed }), 2000);
    expect(place.loss).toBeLessThan(start.loss / 10);
  });
});

describe('the first step', () => {
  test.each(['line', 'network'] as const)('of the %s adds up from chain to weight', (name) => {
    const run = runOf(name);
    const first = firstStepOf(run);
    const last = first.links.at(-1);
    // The chain is unbroken, from the loss to the weight.
    expect(first.links[0]?.fromName).toBe('L');
    first.links.slice(1).forEach(({ fromName, step }, index) => {
      const before = first.links[index];
      expect(before?.step.toName).toBe(fromName);
      expect(step.upstream).toBeCloseTo(before?.step.contribution ?? NaN, 12);
    });
    expect(last?.step.toName).toBe(first.weight);
    expect(last?.step.contribution).toBe(first.shares[first.through - 1]?.contribution);
    // The shares add up to the gradient, and the gradient updates the weight.
    const sum = first.shares.reduce((total, { contribution }) => total + contribution, 0);
    expect(sum).toBeCloseTo(first.gradient, 12);
    expect(first.after).toBe(first.before - 0.05 * first.gradient);
    // A residual is a prediction minus its target.
    for (const { prediction, target, residual } of first.shares) {
      expect(residual).toBe(prediction - target);
    }
  });
});
