import { textHash } from '../text-hash.js';

const SHORTEST_SPREAD_DAYS = 7;
const SHARE = 0.1;

/**
 * An interval in days, shifted by up to a tenth either way and rounded. Items learnt together would otherwise fall due
 * together forever. Intervals under a week are only rounded, since a day is too large a part of them. The same id always
 * shifts the same way, so that every device computes the same day.
 */
export function spreadInterval(days: number, id: string): number {
  if (days < SHORTEST_SPREAD_DAYS) return Math.round(days);
  const position = textHash(id) / 0xffff_ffff;
  return Math.round(days * (1 + SHARE * (2 * position - 1)));
}
