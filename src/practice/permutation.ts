import { textHash } from '../text-hash.js';

/** Rounds of the network; after four, every bit depends on every other. */
const ROUNDS = 4;

/**
 * A permutation of the numbers below `size` that `key` selects; returns the place of one. A Feistel network over as many
 * bits as needed; results outside the range are sent through again (cycle walking). `size` is at most 2^40.
 */
export function permutation(size: number, key: string): (index: number) => number {
  const half = Math.max(1, Math.ceil(Math.log2(Math.max(2, size)) / 2));
  const low = 2 ** half;
  const keys = Array.from({ length: ROUNDS }, (_, round) => textHash(key, round + 1));
  const once = (value: number): number => {
    let [left, right] = [Math.floor(value / low), value % low];
    for (const roundKey of keys) {
      let mixed = Math.imul(right ^ roundKey, 0x9e37_79b1);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85eb_ca6b);
      mixed = (mixed ^ (mixed >>> 13)) >>> 0;
      [left, right] = [right, (left ^ (mixed % low)) >>> 0];
    }
    return left * low + right;
  };
  return (index) => {
    let value = once(index);
    while (value >= size) value = once(value);
    return value;
  };
}

/** A step size that visits all of `size` places before it repeats, and spreads the first ones far apart (golden ratio). */
export function wideStep(size: number): number {
  let step = Math.max(1, Math.round(size * 0.618_033_988_75));
  while (greatestDivisor(step, size) > 1) step += 1;
  return step;
}

function greatestDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestDivisor(b, a % b);
}
