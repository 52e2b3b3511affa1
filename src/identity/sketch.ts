import { textHash } from '../text-hash.js';

/**
 * 64 bits of a text, of which texts that share much share many: Charikar's similarity hash ("Similarity estimation
 * techniques from rounding algorithms", 2002) over the text's groups of three characters.
 */
export type Sketch = readonly [high: number, low: number];

const GROUP = 3;
const BITS = 64;
// What comes after is still in the hash of the answer; an item this long is known by its beginning.
const LONGEST = 8192;

/** The sketch of plain words. */
export function sketchOf(words: string): Sketch {
  const text = ` ${words.slice(0, LONGEST)} `;
  const groups = new Set<string>();
  for (let at = 0; at + GROUP <= text.length; at += 1) groups.add(text.slice(at, at + GROUP));
  const half = (seed: number): number =>
    majority(
      Array.from(groups, (group) => textHash(group, seed)),
      groups.size / 2,
    );
  return [half(1), half(2)];
}

/**
 * How alike the texts of two sketches are, from 0 to 1: an estimate of the cosine between their sets of groups, good to
 * about 0.1. Bits differ as often as the angle between the two is of half a turn.
 */
export function likeness(a: Sketch, b: Sketch): number {
  const different = ones(a[0] ^ b[0]) + ones(a[1] ^ b[1]);
  return Math.max(0, Math.cos((Math.PI * different) / BITS));
}

/** The bits that are set in more than `half` of these hashes. */
function majority(hashes: readonly number[], half: number): number {
  let bits = 0;
  for (let bit = 0; bit < BITS / 2; bit += 1) {
    let count = 0;
    for (const hash of hashes) count += (hash >>> bit) & 1;
    if (count > half) bits |= 1 << bit;
  }
  return bits >>> 0;
}

/** How many bits of 32 are set (Hacker's Delight, section 5-1). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
