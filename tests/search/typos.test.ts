import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slipCounter } from '../../src/search/typos.js';

const slips = (word: string, other: string, most = 9): number => slipCounter(word, most)(other);

test('slips are counted to the beginning of the other word that comes nearest', () => {
  expect(slips('tensor', 'tensors')).toBe(0);
  expect(slips('tenosr', 'tensor')).toBe(1);
  expect(slips('tensr', 'tensorboard')).toBe(1);
  expect(slips('xyz', 'tensor')).toBe(3);
});

test('more than are asked for are not counted', () => {
  expect(slips('abcdefgh', 'zyxwvuts', 2)).toBe(3);
});

test('one edit is one slip at most, and counts are the same however high they may go', () => {
  const word = fc.stringMatching(/^[ab]{1,9}$/);
  fc.assert(
    fc.property(word, word, fc.nat(8), (one, other, at) => {
      expect(slips(one, one.slice(0, at) + one.slice(at + 1))).toBeLessThanOrEqual(1);
      const all = slips(one, other, 20);
      if (all <= 2) expect(slips(one, other, 2)).toBe(all);
      else expect(slips(one, other, 2)).toBeGreaterThan(2);
    }),
  );
});
