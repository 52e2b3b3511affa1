import { textHash } from '../text-hash.js';

const SHORTEST_SPREAD_DAYS = 7;
const SHARE = 0.1;

/**
 * An interval, in days, moved by up to a tenth, earlier or later, to the nearest day. Items learnt together
 * would otherwise fall due together for ever. Intervals under a week are only rounded: a day more or less is
 * too much of them. The same id always moves the same way, so that every device computes the same day.
 */
export function spreadInterval(days: number, id: string): number {
  if (days < SHORTEST_SPREAD_DAYS) return Math.round(days);
  const position = textHash(id) / 0xffff_ffff;
  return Math.round(days * (1 + SHARE * (2 * position - 1)));
}
