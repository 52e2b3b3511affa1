import type { Item } from '../../deck/item.js';

/** A question whose answer is typed and compared. */
export interface Typed extends Item {
  readonly kind: 'typed';
  /** What of the question stands below the heading; may be empty. */
  readonly stem: string;
  /** The right answers, as Markdown on one line each: the one that is shown first. */
  readonly answers: readonly string[];
  /** Whether every character counts, as in code. */
  readonly exact: boolean;
  /** What is shown with the answer; may be empty. */
  readonly more: string;
}
