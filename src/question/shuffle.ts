import { textHash } from '../text-hash.js';
import { seededRandom } from '../seeded-random.js';

/**
 * The values in an order that `seed` decides: the same seed, the same order. Fisher–Yates.
 */
export function shuffled<T>(values: readonly T[], seed: string): T[] {
  const order = [...values];
  const random = seededRandom(textHash(seed));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order;
}
