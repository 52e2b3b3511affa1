import type { Item } from '../deck/item.js';
import type { AskedAs } from './judging.js';

/** A question with numbers of its own, as scripts get it: JSON. */
export interface Drawn {
  /** What makes the same question again. */
  readonly seed: string;
  /** The heading and the text below it, as Markdown, with the numbers in it. */
  readonly question: string;
  readonly [more: string]: unknown;
}

/** How a kind makes a question of an item. */
export interface DrawingRoom<I extends Item> {
  /** Undefined if there are no numbers for it. */
  drawn(item: I, as: AskedAs): Drawn | undefined;
}
