import type { Block, Body } from '../deck/bodies/body.js';
import type { Place as SourcePlace } from '../deck/diagnostics/place.js';
import type { Report } from '../deck/diagnostics/report.js';
import type { Item } from '../deck/item.js';
import type { DebriefingRoom } from './debriefing.js';
import type { DrawingRoom } from './drawing.js';
import type { JudgingRoom } from './judging.js';
import type { FullScreenRoom } from './common/full-screen-room.js';
import type { PlainRoom } from './common/plain-room.js';
import type { ShowingRoom } from './showing.js';

/** What stands below the heading of an item, its asides taken out. */
export interface ItemBody {
  readonly body: Body;
  /** The blocks that are no asides, in order. */
  readonly content: readonly Block[];
  /** Those of them that were probably meant as asides, and have been reported. */
  readonly misspelt: ReadonlySet<Block>;
  /** Where the heading's words stand. */
  readonly heading: SourcePlace;
  /** The heading's words as Markdown, whatever the item asks. */
  readonly words: string;
  /** The asides that only this kind has, in order. */
  readonly ownAsides: readonly OwnAside[];
  /** Which part of its heading the item is; empty for the heading itself. */
  readonly part: string;
  /** The classes on the heading that concern kinds. */
  readonly classes: readonly string[];
}

/** An aside by a word of a kind's own, such as `> Accept:`. */
export interface OwnAside {
  readonly word: string;
  /** Markdown; may be empty. */
  readonly text: string;
  readonly place: SourcePlace;
}

/** What a kind adds to what every item has. */
export type Own<I extends Item> = Omit<I, Exclude<keyof Item, 'front'> | 'front'> &
  Partial<Pick<I, 'front'>>;

/** An item as its heading and the Markdown of its body. */
export interface Written {
  /** The heading's words; what the item asks, if not given. */
  readonly words?: string;
  readonly classes: readonly string[];
  readonly body: readonly string[];
}

/** What an item is known again by, after it was edited. */
export interface Identity {
  /** What it asks, as Markdown. */
  readonly front: string;
  /** The answer in plain words, its parts in an order that does not depend on how the author put them. */
  readonly answer: string;
}

/** One of the items that a heading stands for. */
export interface Part {
  /** What follows the heading's id and a colon in the item's id; empty for the heading itself. */
  readonly name: string;
  /** What it asks, as Markdown on one line; the heading's words if not given. */
  readonly front?: string;
  /** Whether the name was written down by the author, or follows from the heading alone, so that no edit of the text changes it. */
  readonly isFixed: boolean;
}

/**
 * A kind of items: everything that sets it apart, in one place. `kinds.ts` lists them; nothing else in the program names
 * one. Reading and writing are pure; how it is asked is loaded when an item of the kind is met.
 */
export interface ItemKind<I extends Item = Item> {
  readonly name: I['kind'];
  /** Its place in tables, from 1. */
  readonly rank: number;
  /** A letter for the prints of its items; it never changes. */
  readonly letter: string;
  /** So many items of the kind, in words: `3 cards`. */
  readonly counted: (count: number) => string;
  /** The class on the heading that makes an item one of this kind. */
  readonly className?: string;
  /** Classes that may stand beside that one. */
  readonly modifiers?: readonly string[];
  /** Of a kind without a class: whether these blocks make an item one of it. The kind with neither takes what no other claims. */
  readonly claims?: (content: readonly Block[]) => boolean;
  /** Words that begin an aside on items of this kind alone, in lower case. Only for a kind with a class. */
  readonly asideWords?: readonly string[];
  /** The items that one heading with this Markdown below it stands for; the heading itself if not given. Called at every start: quick. */
  readonly parts?: (markdown: string) => readonly Part[];
  /** What the body says; undefined if there is nothing to show for an answer. */
  read(parts: ItemBody, report: Report): Own<I> | undefined;
  write(item: I): Written;
  identify(item: I): Identity;
  /** Findings that only the author wants to know, on a sound item. */
  review?(item: I, place: SourcePlace, report: Report): void;
  /** Grades what was said without asking, where that can be done. */
  readonly judging?: () => Promise<JudgingRoom<I>>;
  /** Makes questions with numbers of their own, where the kind has any. */
  readonly drawing?: () => Promise<DrawingRoom<I>>;
  /** Tells an answer again when the session is over, where nothing was said of it before. */
  readonly debriefing?: () => Promise<DebriefingRoom<I>>;
  /** How it is asked on the full screen. */
  readonly fullScreen: () => Promise<FullScreenRoom<I>>;
  /** How it is asked in plain lines. */
  readonly plainLines: () => Promise<PlainRoom<I>>;
  /** How it is shown to who only looks it up. */
  readonly showing: () => Promise<ShowingRoom<I>>;
}
