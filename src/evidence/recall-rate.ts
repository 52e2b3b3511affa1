/** The share of items recalled, with its 90 % confidence interval. From 0 to 1. */
export interface Estimate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** How often items were recalled when they were asked. */
export interface RecallRate {
  readonly reviewed: number;
  readonly missed: number;
  /** Undefined if there are too few answers to say. */
  readonly recalled: Estimate | undefined;
}

/** The quantile of the normal distribution for the 90 % confidence intervals of all evidence. */
export const CERTAINTY_Z = 1.6449;

/** With fewer answers no share is given: its interval would be wider than 40 points. */
const ENOUGH = 10;

/** The recall rate of so many reviews. Whatever was not missed counts as recalled, even if shaky. */
export function recallRate(reviewed: number, missed: number): RecallRate {
  const recalled = reviewed < ENOUGH ? undefined : wilson(reviewed - missed, reviewed);
  return { reviewed, missed, recalled };
}

/**
 * A share and its score interval (Wilson, "Probable inference, the law of succession, and statistical inference",
 * 1927), which also holds for few answers and for shares near 1, where the usual interval does not.
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
