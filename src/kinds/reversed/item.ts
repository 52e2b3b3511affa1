import type { Item } from '../../deck/item.js';

/** A card that is asked both ways: two items of one heading. */
export interface Reversed extends Item {
  readonly kind: 'reversed';
  /** The heading, which is the answer on the way back. */
  readonly heading: string;
  /** What stands below the heading above a break: more of what the heading says; may be empty. */
  readonly more: string;
  /** The other side. */
  readonly back: string;
  /** What of the question stands below its first line, on this way; may be empty. */
  readonly stem: string;
  /** The answer, on this way. */
  readonly answer: string;
}
