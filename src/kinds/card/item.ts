import type { Item } from '../../deck/item.js';

/** Recall: the heading is the front, the body the back. */
export interface Card extends Item {
  readonly kind: 'card';
  /** What of the question stands below the heading; may be empty. */
  readonly stem: string;
  readonly back: string;
}
