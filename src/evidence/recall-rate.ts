/** The share of items recalled, with the interval in which it lies with a certainty of 90 %. From 0 to 1. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How often items were recalled, of so many times that they were asked. */
export interface RecallRate {
  readonly reviewed: number;
  readonly missed: number;
  /** Undefined where there are too few answers to say. */
  readonly recalled: Estimate | undefined;
}

/** The quantile of the normal distribution for the certainty of all intervals that evidence gives, 90 %. */
export const CERTAINTY_Z = 1.6449;

/** Of fewer answers no share is told: its interval would be wider than 40 points. */
const ENOUGH = 10;

/** What so many reviews say. Recalled is what was not missed: shaky is recalled. */
export function recallRate(reviewed: number, missed: number): RecallRate {
  const recalled = reviewed < ENOUGH ? undefined : wilson(reviewed - missed, reviewed);
  return { reviewed, missed, recalled };
}

/**
 * A share and its score interval (Wilson, "Probable inference, the law of succession, and statistical inference",
 * 1927), which holds for few answers and for shares near 1, where the usual one does not.
 *
 * @param count 1 or more
 */
export function wilson(hits: number, count: number): Estimate {
  const share = hits / count;
  const z2 = CERTAINTY_Z ** 2 / count;
  const middle = (share + z2 / 2) / (1 + z2);
  const half = Math.sqrt(z2 * share * (1 - share) + z2 ** 2 / 4) / (1 + z2);
  return { share, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
