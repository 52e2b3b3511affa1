/** How hard an item is meant to be; a heading without a level class is `beginner`. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

/** What a heading alone tells of its item: enough to schedule it without reading the body. */
export interface ItemHeading {
  /** `<deck>/<slug>`, the name under which progress is kept. */
  readonly id: string;
  /** The deck's file name without `.md`. */
  readonly deck: string;
  /** The heading as Markdown, without its attributes. */
  readonly front: string;
  /** The nearest `# H1` above, as Markdown. */
  readonly group: string | undefined;
  readonly level: Level;
  readonly tags: readonly string[];
  /** Line of the heading in its file, counted from 1. */
  readonly line: number;
}

/** An expression and a point, to be traced by the demo after a miss. */
export interface DemoRequest {
  readonly expression: string;
  readonly at: Readonly<Record<string, number>>;
}

/** The block quotes of an item by their first word; every text is Markdown. */
export interface Asides {
  readonly hints: readonly string[];
  readonly whys: readonly string[];
  readonly demos: readonly DemoRequest[];
  readonly sources: readonly string[];
}

interface ItemBase extends ItemHeading {
  readonly asides: Asides;
  /** The deck's link reference definitions, to be put behind any of the item's texts before they are rendered. */
  readonly references: string;
}

/** Recall: the heading is the front, the body the back. */
export interface Card extends ItemBase {
  readonly kind: 'card';
  readonly back: string;
}

/** One option of a quiz; `feedback` (Markdown, may be empty) is for the person who chose it. */
export interface QuizOption {
  readonly text: string;
  readonly right: boolean;
  readonly feedback: string;
}

/** A question with options; more than one right option makes it select-all. */
export interface Quiz extends ItemBase {
  readonly kind: 'quiz';
  /** What stands between the heading and the options, often code; may be empty. */
  readonly stem: string;
  readonly options: readonly QuizOption[];
  readonly selectAll: boolean;
}

/** A prompt to explain something in one's own words, and the concepts that a good explanation touches. */
export interface Explain extends ItemBase {
  readonly kind: 'explain';
  readonly prompt: string;
  readonly concepts: readonly string[];
}

export type Item = Card | Quiz | Explain;
export type Kind = Item['kind'];
