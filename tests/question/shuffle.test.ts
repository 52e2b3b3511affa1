import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffled } from '../../src/question/shuffle.js';

const OPTIONS = ['a', 'b', 'c', 'd'];

describe('shuffled', () => {
  it('is an order of the same values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
        const before = [...values];
        const after = shuffled(values, seed);
        expect(values).toEqual(before);
        expect([...after].sort((a, b) => a - b)).toEqual([...before].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same order for the same seed, today and in the next version', () => {
    expect(shuffled(OPTIONS, 'seed/deck/item')).toEqual(shuffled(OPTIONS, 'seed/deck/item'));
    expect(shuffled(OPTIONS, 'one').join('')).toBe('bdac');
    expect(shuffled(OPTIONS, 'two').join('')).toBe('cbad');
  });

  it('gives every order about as often as any other', () => {
    const rounds = 24 * 200;
    const counts = new Map<string, number>();
    for (let round = 0; round < rounds; round += 1) {
      const order = shuffled(OPTIONS, `seed-${round}`).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    for (const count of counts.values()) {
      expect(count).toBeGreaterThan(140); // 200 are expected; four standard deviations are 56.
      expect(count).toBeLessThan(260);
    }
  });

  it('puts no option first more often than the others, whatever the quiz is called', () => {
    const first = new Map<string, number>();
    for (let item = 0; item < 4000; item += 1) {
      const [option = ''] = shuffled(OPTIONS, `2026-11-22/why-autodiff/item-${item}`);
      first.set(option, (first.get(option) ?? 0) + 1);
    }
    for (const option of OPTIONS) expect(first.get(option)).toBeGreaterThan(880);
  });

  it('has nothing to do for none and one', () => {
    expect(shuffled([], 'seed')).toEqual([]);
    expect(shuffled(['a'], 'seed')).toEqual(['a']);
  });
});
