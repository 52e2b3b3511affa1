import type { Item } from '../deck/item.js';
import type { Grade } from '../schedule/leitner.js';
import type { Detour } from './key.js';

/** Where in the session a question stands: what the head of its screen shows. */
export interface Place {
  readonly deckTitle: string;
  /** The `# H1` that the item stands under, as Markdown. */
  readonly group: string | undefined;
  /** 1 for the first question of the session. */
  readonly position: number;
  readonly total: number;
  /** Questions still to come: with this one, until it is answered. */
  readonly left: number;
  /** How many of the questions still to come are missed items coming back. */
  readonly again: number;
  /** How long what is left will take, by this learner's own pace. */
  readonly estimateMs: number;
  /** Box the item is in; undefined for an item never answered. */
  readonly box: number | undefined;
  /** What a model of memory says instead of boxes: days until recall falls to nine in ten, and the share recalled today. */
  readonly memory?: { readonly stability: number; readonly recall: number } | undefined;
  /** Whether this very question is a missed item coming back. */
  readonly isAgain: boolean;
  /** Whether the item is practised before its day, which promotes nothing. */
  readonly early: boolean;
  /** What became of the answer before this one, in words; empty for the first. */
  readonly previous: string;
}

/** One question to be put. */
export interface Question {
  readonly item: Item;
  /** As it is when it is asked for: after the answer, with what that has added to the session. */
  readonly place: Place;
  /** Decides the order of a quiz's options. */
  readonly seed: string;
  /** How often the item was answered before, on every device: what its next numbers are made of. */
  readonly asked: number;
  /** What its numbers are made of instead, where somebody has chosen that. */
  readonly numbers?: string | undefined;
  /** Whether nothing may be said of the answer before the session is over, as in an exam. */
  readonly isSilent?: boolean;
  /** Takes in the grade, durably, before anything else is shown; returns what it did, in words. */
  readonly answer: (grade: Grade, said?: Said) => string;
}

/** What is remembered of an answer besides its grade. */
export interface Said {
  /** What the learner typed or chose. */
  readonly text: string;
  /** The seed of a question that was made for this answer. */
  readonly seed?: string | undefined;
  /** The code of the mistake that the answer shows. */
  readonly mistake?: string | undefined;
}

/**
 * How the learner left a question: `next` to go on, a detour, `ended` when the input is over, `interrupted` by Ctrl-C;
 * `impossible` where the question cannot be put, so that the session does without it.
 * Whether they answered is known from `answer` having been called.
 */
export type Turn = 'next' | Detour | 'ended' | 'interrupted' | 'impossible';

/** Something to be read, on which there is nothing to answer. */
export interface Telling {
  readonly title: string;
  /** Which of several it is, such as `2/7`; empty for the only one. */
  readonly position: string;
  /** The text, laid out for so many columns. */
  readonly lines: (width: number) => readonly string[];
  /** What the key that goes on does; `go on` unless something else is said. */
  readonly next?: string;
  /** What stands above it in plain lines, where there is no title. */
  readonly label?: string;
  /** What `q` does where it leaves more than the telling. */
  readonly quit?: string;
}

/** How the learner left a telling: `back` to the one before it, `quit` for no more of them. */
export type TellingTurn = 'next' | 'back' | 'quit' | 'interrupted';

/** Puts questions to the learner: on the full screen, or in plain lines. */
export interface Examiner {
  ask(question: Question): Promise<Turn>;
  /** Tells something, and waits until it is read where it would be gone otherwise. */
  tell(telling: Telling): Promise<TellingTurn>;
  /** Gives the terminal to another program, such as an editor, and takes it back. */
  aside(run: () => void): void;
  /** Leaves the terminal as it was found. */
  close(): void;
}
