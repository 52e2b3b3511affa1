import { expect, it } from 'vitest';
import { estimateOf, meanOf } from '../../src/simulation/estimate.js';

it('gives a mean with its standard error', () => {
  // Their standard deviation is 2, and there are four.
  const { mean, error } = estimateOf([1, 1, 4, 4].map((value) => (value / Math.sqrt(3)) * 2));
  expect(mean).toBeCloseTo(5 / Math.sqrt(3));
  expect(error).toBeCloseTo(1);
});

it('does not count differences between quantities as error', () => {
  expect(
    meanOf([
      { mean: 0, error: 3 },
      { mean: 100, error: 4 },
    ]),
  ).toEqual({ mean: 50, error: 2.5 });
});
