import { textHash } from '../text-hash.js';

/**
 * A 64-bit sketch of a text; similar texts share most of their bits. Charikar's similarity hash ("Similarity estimation
 * techniques from rounding algorithms", 2002) over the text's trigrams.
 */
export type Sketch = readonly [high: number, low: number];

const GROUP = 3;
const BITS = 64;
// The rest still counts in the hash of the answer; the beginning of such a long item is enough here.
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
 * How similar the texts of two sketches are, from 0 to 1: an estimate of the cosine similarity of their sets of trigrams,
 * good to about 0.1. The share of differing bits is the angle between them as a fraction of half a turn.
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

/** How many of 32 bits are set (Hacker's Delight, section 5-1). */
function ones(bits: number): number {
  let sum = bits - ((bits >>> 1) & 0x5555_5555);
  sum = (sum & 0x3333_3333) + ((sum >>> 2) & 0x3333_3333);
  return Math.imul((sum + (sum >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}
