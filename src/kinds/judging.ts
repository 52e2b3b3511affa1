import type { Item } from '../deck/item.js';
import type { Said } from '../question/examiner.js';
import type { Grade } from '../schedule/leitner.js';

/** What came of something said. */
export type Judged =
  | { readonly kind: 'judged'; readonly right: boolean; readonly grade: Grade; readonly said: Said }
  /** It is no answer at all: why, and what would be. */
  | { readonly kind: 'refused'; readonly message: string };

/** What the question was, where that depends on more than the item. */
export interface AskedAs {
  /** What a script gave as the seed of the question. */
  readonly seed: string | undefined;
  /** How often the item was answered before. */
  readonly asked: number;
}

/** How a kind of items is graded without a learner at a screen. */
export interface JudgingRoom<I extends Item> {
  judgeSaid(item: I, text: string, as: AskedAs): Judged;
  /** The sentence that names a mistake which answers to the item have shown, as Markdown; undefined for none known by now. */
  mistakeNamed?(item: I, code: string): string | undefined;
}
