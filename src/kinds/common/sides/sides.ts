import type { Item } from '../../../deck/item.js';

/** A question whose answer is thought of, shown, and graded by the learner. */
export interface Sides {
  readonly item: Item;
  /** What of the question stands below its heading; may be empty. */
  readonly stem: string;
  /** The answer. */
  readonly back: string;
}
