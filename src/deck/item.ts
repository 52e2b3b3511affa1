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
  /** The id of the heading itself: the items of one heading, siblings, share it; that of most items is their own. */
  readonly family: string;
}

/** An expression and a point, to be traced by the demo after a miss. */
export interface DemoRequest {
  readonly expression: string;
  readonly at: Readonly<Record<string, number>>;
}

/** The block quotes of an item by their first word; every text is Markdown. */
export interface Asides {
  /** What is taught before the item is asked for the first time. */
  readonly lessons: readonly string[];
  readonly hints: readonly string[];
  readonly whys: readonly string[];
  readonly demos: readonly DemoRequest[];
  readonly sources: readonly string[];
}

/** An item whose body was read. What its kind adds to it is known to the kind's own folder alone (`kinds/`). */
export interface Item extends ItemHeading {
  /** The name of its kind: `card`, `quiz`, … */
  readonly kind: string;
  readonly asides: Asides;
  /** The deck's link reference definitions, to be put behind any of the item's texts before they are rendered. */
  readonly references: string;
}
