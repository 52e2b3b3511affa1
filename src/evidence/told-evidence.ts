import type { Evidence } from './evidence.js';
import type { ConfusionTold, MistakeTold } from './mistakes.js';

/** Evidence with the mistakes named in words. */
export interface ToldEvidence extends Evidence {
  /** The mistakes of the last 30 days made more than once, the most frequent first. */
  readonly mistakes: readonly MistakeTold[];
  /** Those made three times or more on one item. */
  readonly confused: readonly ConfusionTold[];
}
