/** How hard an item is meant to be; a heading without a level class is `beginner`. */
export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export type Level = (typeof LEVELS)[number];

/** What the heading alone says about its item: enough to schedule it without reading the body. */
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
  /** The id of the heading. Items that share a heading (siblings) share it; for most items it is the item's own id. */
  readonly family: string;
}

/** An expression and a point for the demo to trace after a miss. */
export interface DemoRequest {
  readonly expression: string;
  readonly at: Readonly<Record<string, number>>;
}

/** The block quotes of an item, sorted by their first word; every text is Markdown. */
export interface Asides {
  /** What is taught before the item is asked for the first time. */
  readonly lessons: readonly string[];
  readonly hints: readonly string[];
  readonly whys: readonly string[];
  readonly demos: readonly DemoRequest[];
  readonly sources: readonly string[];
}

/** An item whose body has been read. Only the kind's own folder (`kinds/`) knows what the kind adds to it. */
export interface Item extends ItemHeading {
  /** The name of its kind: `card`, `quiz`, … */
  readonly kind: string;
  readonly asides: Asides;
  /** The deck's link reference definitions, to be appended to any of the item's texts before it is rendered. */
  readonly references: string;
}
