import type { Day } from '../schedule/day.js';
import type { Standing } from '../schedule/leitner.js';
import type { Scheduler } from '../schedule/scheduler.js';

/** Items whose memory a scheduler takes to hold for about as long. */
export interface StabilityGroup {
  /** Days of stability, after which 90 % would be recalled: more than `over`, and up to `upTo`. */
  readonly over: number;
  readonly upTo: number | undefined;
  readonly items: number;
  /** The mean of the chances that each has of being recalled today; undefined without items. */
  readonly recall: number | undefined;
}

const BOUNDS = [7, 30, 90, 365];

/** What boxes are under the ladder: items by how long they will be held; those without a memory are in no group. */
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
