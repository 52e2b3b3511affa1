import { type Day, daysBetween } from '../schedule/day.js';
import { isDoubted, type Standing } from '../schedule/leitner.js';
import type { Scheduler } from '../schedule/scheduler.js';
import { type BoxTally, REVIEWS_PER_MISS } from '../schedule/stretch.js';
import { CERTAINTY_Z } from './recall-rate.js';

/** How many of the items started would be recalled today: an estimate, with its 90 % confidence interval. */
export interface Kept {
  readonly started: number;
  readonly kept: number;
  readonly low: number;
  readonly high: number;
}

/** The prior for a box without reviews: the ladder's target, with the weight of eight reviews. */
const AIM = 1 - 1 / REVIEWS_PER_MISS;
const WEIGHT = 8;

/**
 * Estimates how much is kept: the sum over all items of the probability `p` of recall today.
 *
 * Recall at review in box b, shrunk towards the ladder's target of 7 in 8 with the weight of 8 reviews, for `n` reviews
 * of which `m` were missed:
 *
 *     r = (n − m + 7) / (n + 8)
 *
 * The forgetting curve then goes through 1 on the day of the last answer and `r` on the day the item is due:
 *
 *     p = (1 + (r⁻² − 1)·x)^(−1/2)      x = (today − since) / (due − since), above 1 when overdue
 *
 * It is a power law and not an exponential because among many different items the weak ones are forgotten first (Anderson
 * and Tweney, "Artifactual power curves in forgetting", 1997); −1/2 is the exponent of FSRS-4.5. If the clock was wrong
 * at the last answer, the item counts as due. A scheduler with a memory model provides `p` itself.
 *
 * The interval is that of a normal distribution with variance `Σ p(1−p) + Σ_b (Σ ∂p/∂r)²·r(1−r)/(n+9)`: chance for each
 * item, plus the uncertainty about each box's recall, which all its items share.
 *
 * @param boxes sums of reviews by box, first box first
 */
export function keptOf(
  standings: readonly Standing[],
  boxes: readonly BoxTally[],
  today: Day,
  recallOf?: Scheduler['recallOf'],
): Kept {
  const byBox = boxes.map((tally) => ({ ...boxRecall(tally), slope: 0 }));
  const unknown = { ...boxRecall({ reviewed: 0, missed: 0, elapsed: 0 }), slope: 0 };
  let [kept, variance] = [0, 0];
  for (const standing of standings) {
    if (recallOf !== undefined) {
      const chance = recallOf(standing, today);
      kept += chance;
      variance += chance * (1 - chance);
      continue;
    }
    const box = byBox[Math.min(standing.box, byBox.length) - 1] ?? unknown;
    const passed = passedShare(standing, today);
    const chance = (1 + (box.recall ** -2 - 1) * passed) ** -0.5;
    kept += chance;
    variance += chance * (1 - chance);
    box.slope += passed * (chance / box.recall) ** 3;
  }
  for (const { slope, doubt } of [...byBox, unknown]) variance += slope ** 2 * doubt;
  const half = CERTAINTY_Z * Math.sqrt(variance);
  const started = standings.length;
  return { started, kept, low: Math.max(0, kept - half), high: Math.min(started, kept + half) };
}

/** A box's recall when due, and the variance of that estimate. */
function boxRecall({ reviewed, missed }: BoxTally): { recall: number; doubt: number } {
  const recall = (reviewed - missed + WEIGHT * AIM) / (reviewed + WEIGHT);
  return { recall, doubt: (recall * (1 - recall)) / (reviewed + WEIGHT + 1) };
}

/** The share of its interval that an item has behind it: 0 when just answered, 1 when due, more when overdue. */
function passedShare(standing: Standing, today: Day): number {
  if (isDoubted(standing, today)) return 1;
  const wait = Math.max(1, daysBetween(standing.since, standing.due));
  return Math.max(0, daysBetween(standing.since, today)) / wait;
}
