import type { Item } from '../../deck/item.js';

/** Words hidden in a text: one item for each blank, or for each group of blanks that share a label. */
export interface Cloze extends Item {
  readonly kind: 'cloze';
  /** The whole text, with its marks. */
  readonly text: string;
  /** The text with this item's blanks hidden and the others shown. */
  readonly gapped: string;
  /** The text with this item's answers shown. */
  readonly whole: string;
  /** What is hidden, as Markdown, in the order of the text. */
  readonly answers: readonly string[];
}
