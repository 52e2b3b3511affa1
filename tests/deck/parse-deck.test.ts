import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { manyItems } from '../support/many-items.js';
import { read } from './reading.js';

describe('parseDeck', () => {
  it('reports 1,000 mistakes among 10,000 items, in order, and reads the 9,000 others', async () => {
    const { items, diagnostics } = await read(manyItems(10_000, { mistakeEvery: 10 }));
    expect(items).toHaveLength(9_000);
    expect(diagnostics).toHaveLength(1_000);
    const lines = diagnostics.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect([...new Set(diagnostics.map(({ code }) => code))].sort()).toEqual([
      'bad-demo',
      'quiz-without-right-option',
      'unknown-class',
    ]);
  });

  it('finds nothing wrong with 10,000 sound items', async () => {
    const { deck, items, diagnostics } = await read(manyItems(10_000));
    expect([deck.title, deck.entries.length, items.length]).toEqual(['Many items', 10_000, 10_000]);
    expect(diagnostics).toEqual([]);
  });

  it('takes time in proportion to the deck', async () => {
    const timed = async (text: string): Promise<number> => {
      const start = performance.now();
      await read(text);
      return performance.now() - start;
    };
    const small = manyItems(2_000);
    const large = manyItems(16_000);
    await timed(small);
    const smallTimes = [await timed(small), await timed(small), await timed(small)];
    const largeTimes = [await timed(large), await timed(large)];
    // Eight times as much text; were time to grow with its square, it would be 64 times as long.
    expect(Math.min(...largeTimes)).toBeLessThan(24 * Math.min(...smallTimes));
  });
});
