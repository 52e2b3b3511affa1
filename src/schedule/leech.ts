import type { Standing } from './standing.js';

/** How many lapses make an item a leech. */
const LAPSES_OF_A_LEECH = 4;

/** Whether an item is a leech, forgotten again and again: rewording or splitting it may save the time it takes. */
export function isLeech({ lapses }: Standing): boolean {
  return lapses >= LAPSES_OF_A_LEECH;
}
