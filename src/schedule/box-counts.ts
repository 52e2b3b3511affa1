import type { Standing } from './leitner.js';
import type { LeitnerRules } from './rules.js';

/**
 * How many items each box holds, first box first; items never answered are in none. A box beyond a ladder that was
 * shortened since counts as the top one.
 */
export function boxCounts(
  standings: readonly (Standing | undefined)[],
  { intervals }: LeitnerRules,
): number[] {
  const counts = intervals.map(() => 0);
  for (const standing of standings) {
    if (standing === undefined) continue;
    const index = Math.min(standing.box, counts.length) - 1;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  return counts;
}
