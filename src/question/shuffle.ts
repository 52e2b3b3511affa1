import { hash } from '../schedule/spread.js';

/**
 * The values in an order that `seed` decides: the same seed, the same order. Fisher–Yates over mulberry32.
 */
export function shuffled<T>(values: readonly T[], seed: string): T[] {
  const order = [...values];
  const random = mulberry32(hash(seed));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
