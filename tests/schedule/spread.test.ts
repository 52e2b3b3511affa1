import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spreadInterval } from '../../src/schedule/spread.js';
import { textHash } from '../../src/text-hash.js';

const DECK = Array.from({ length: 15 }, (_, index) => `why-autodiff/item-${index + 1}`);
const LADDER_FROM_A_WEEK = [7, 16, 35, 80, 180];

describe('spreadInterval', () => {
  it('leaves intervals under a week alone', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.string(), (days, id) => {
        expect(spreadInterval(days, id)).toBe(days);
      }),
    );
  });

  it('moves the others by whole days, up to a tenth either way', () => {
    fc.assert(
      fc.property(fc.integer({ min: 7, max: 3650 }), fc.string(), (days, id) => {
        const spread = spreadInterval(days, id);
        expect(Number.isInteger(spread)).toBe(true);
        expect(spread).toBeGreaterThanOrEqual(Math.round(days * 0.9));
        expect(spread).toBeLessThanOrEqual(Math.round(days * 1.1));
      }),
    );
  });

  it('does not let a deck that was learnt on one day fall due on one day', () => {
    const most = LADDER_FROM_A_WEEK.map((interval) => {
      const days = DECK.map((id) => spreadInterval(interval, id));
      return Math.max(...days.map((day) => days.filter((other) => other === day).length));
    });
    expect(most).toEqual([10, 8, 4, 3, 2]); // Of fifteen items, box by box.
  });

  it('puts as many items early as late', () => {
    const ids = Array.from({ length: 2000 }, (_, index) => `deck/${index}`);
    const mean = ids.reduce((sum, id) => sum + spreadInterval(180, id), 0) / ids.length;
    expect(mean).toBeGreaterThan(179);
    expect(mean).toBeLessThan(181);
  });

  it('computes the same day on every device, in every version', () => {
    expect(LADDER_FROM_A_WEEK.map((days) => spreadInterval(days, 'why-autodiff/rule'))).toEqual([
      8, 17, 38, 86, 193,
    ]);
  });
});

describe('hash', () => {
  it('is a whole number of 32 bits', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const value = textHash(text);
        expect(Number.isInteger(value) && value >= 0 && value <= 0xffff_ffff).toBe(true);
      }),
    );
  });

  it('tells thousands of neighbouring ids apart', () => {
    const ids = Array.from({ length: 5000 }, (_, index) => `deck/item-${index}`);
    expect(new Set(ids.map((id) => textHash(id))).size).toBe(ids.length);
  });
});
