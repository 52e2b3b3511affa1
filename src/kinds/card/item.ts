import type { Item } from '../../deck/item.js';

/** Recall: the heading is the front, the body the back. */
export interface Card extends Item {
  readonly kind: 'card';
  readonly back: string;
}
