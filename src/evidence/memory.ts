import type { Day } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import type { Scheduler } from '../schedule/scheduler.js';

/** Items of similar stability according to the scheduler. */
export interface StabilityGroup {
  /** Stability in days, the time until recall falls to 90 %: more than `over`, and up to `upTo`. */
  readonly over: number;
  readonly upTo: number | undefined;
  readonly items: number;
  /** The mean probability of recall today; undefined without items. */
  readonly recall: number | undefined;
}

const BOUNDS = [7, 30, 90, 365];

/** The counterpart of the ladder's boxes: items grouped by stability. Those without a memory are in no group. */
export function stabilityGroups(
  standings: readonly Standing[],
  today: Day,
  recallOf: NonNullable<Scheduler['recallOf']>,
): readonly StabilityGroup[] {
  const sums = [0, ...BOUNDS].map((over, index) => {
    return { over, upTo: BOUNDS[index], items: 0, chances: 0 };
  });
  for (const standing of standings) {
    const { memory } = standing;
    const group = memory && (sums.findLast(({ over }) => memory.stability > over) ?? sums[0]);
    if (group === undefined) continue;
    group.items += 1;
    group.chances += recallOf(standing, today);
  }
  return sums.map(({ over, upTo, items, chances }) => {
    return { over, upTo, items, recall: items === 0 ? undefined : chances / items };
  });
}
