/** The boxes: their intervals, and where a miss leads. */
export interface Ladder {
  /** Days until an item in box 1, 2, … is due again; box n is `intervals[n - 1]`. Never empty. */
  readonly intervals: readonly number[];
  /** Where a missed item goes: to box 1, one box down, or to half the number of its box. */
  readonly onMiss: 'first' | 'down' | 'half';
}
