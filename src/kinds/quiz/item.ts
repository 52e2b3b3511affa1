import type { Item } from '../../deck/item.js';

/** One option of a quiz; `feedback` (Markdown, may be empty) is for the person who chose it. */
export interface QuizOption {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** A question with options; more than one right option makes it select-all. */
export interface Quiz extends Item {
  readonly kind: 'quiz';
  /** What stands between the heading and the options, often code; may be empty. */
  readonly stem: string;
  readonly options: readonly QuizOption[];
  readonly selectAll: boolean;
}
