import { type Day, daysBetween } from '../schedule/day.js';
import { isDoubted, type Memory, type Standing } from '../schedule/leitner.js';

/** Items whose memory FSRS holds for about as long. */
export interface StabilityGroup {
  /** Days of stability: more than `over`, and up to `upTo`. */
  readonly over: number;
  readonly upTo: number | undefined;
  readonly items: number;
  /** The mean of the chances that FSRS gives each of being recalled today; undefined without items. */
  readonly recall: number | undefined;
}

const BOUNDS = [7, 30, 90, 365];
const DECAY = -0.1542;
const FACTOR = 0.9 ** (1 / DECAY) - 1;

/** The chance of recall after `days`, by the forgetting curve of FSRS-6 with its default exponent. */
export function retrievability(days: number, stability: number): number {
  return (1 + (FACTOR * days) / Math.max(stability, 0.001)) ** DECAY;
}

/** The chance that FSRS gives an item of being recalled on a day. Where a clock was wrong, nothing is believed but 90 %. */
export function recallToday(standing: Standing, { stability }: Memory, today: Day): number {
  if (isDoubted(standing, today)) return 0.9;
  return retrievability(Math.max(0, daysBetween(standing.since, today)), stability);
}

/** What boxes are under the ladder: items by how long they will be held; those without a memory are in no group. */
export function stabilityGroups(
  standings: readonly Standing[],
  today: Day,
): readonly StabilityGroup[] {
  const sums = [0, ...BOUNDS].map((over, index) => ({
    over,
    upTo: BOUNDS[index],
    items: 0,
    chances: 0,
  }));
  for (const standing of standings) {
    const { memory } = standing;
    if (memory === undefined) continue;
    const group = sums.findLast(({ over }) => memory.stability > over) ?? sums[0];
    if (group === undefined) continue;
    group.items += 1;
    group.chances += recallToday(standing, memory, today);
  }
  return sums.map(({ over, upTo, items, chances }) => ({
    over,
    upTo,
    items,
    recall: items === 0 ? undefined : chances / items,
  }));
}
