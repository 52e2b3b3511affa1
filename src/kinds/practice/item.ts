import type { Item } from '../../deck/item.js';
import type { Skill } from '../../practice/practice.js';

/** A skill, asked with new numbers each time. */
export interface Practice extends Item {
  readonly kind: 'practice';
  /** The question as Markdown, with places for numbers such as `{x}`. */
  readonly text: string;
  /** How the numbers are made, as it is written in the deck. */
  readonly block: string;
  /** The line of the deck, from 1, with the block's first line. */
  readonly blockLine: number;
  /** The same, understood. */
  readonly skill: Skill;
}
