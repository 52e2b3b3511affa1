import type { Instant } from '../schedule/day.js';

/** What progress needs from the outside world. */
export interface Means {
  readonly now: () => Instant;
  /** A number from 0 up to, but not including, 1. */
  readonly random: () => number;
}
