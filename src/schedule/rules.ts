/** What a learner may tune about the boxes and the day. */
export interface LeitnerRules {
  /** Days until an item in box 1, 2, … is due again; box n is `intervals[n - 1]`. Never empty. */
  readonly intervals: readonly number[];
  /** Where a missed item goes: to box 1, or one box down. */
  readonly onMiss: 'first' | 'down';
  /** Hour of the local clock, 0 to 23, at which a new day begins. */
  readonly dayStart: number;
  /** How many items may be met for the first time in a day; reviews have no cap. */
  readonly newPerDay: number;
}

/**
 * Seven boxes up to about half a year: in simulation with a human forgetting curve this ladder teaches most
 * per hour, and the length of the top interval matters far more than what a miss does. Ten new items a day,
 * because learning collapses when new items come faster than they can be held (Reddy et al. 2016).
 */
export const DEFAULT_RULES: LeitnerRules = {
  intervals: [1, 3, 7, 16, 35, 80, 180],
  onMiss: 'first',
  dayStart: 4,
  newPerDay: 10,
};
