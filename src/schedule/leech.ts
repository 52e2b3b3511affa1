import type { Standing } from './standing.js';

/** So often must an item be missed after having been known to be one that does not stick. */
const LAPSES_OF_A_LEECH = 4;

/** Whether an item is forgotten again and again: it takes time that its wording, or its size, may save. */
export function isLeech({ lapses }: Standing): boolean {
  return lapses >= LAPSES_OF_A_LEECH;
}
