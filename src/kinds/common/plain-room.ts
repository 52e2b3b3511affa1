import type { Item } from '../../deck/item.js';
import type { Question, Turn } from '../../question/examiner.js';
import type { Detour } from '../../question/key.js';
import type { Surface } from '../../view/palette.js';
import type { LineHelp } from '../../view/question/plain-help.js';

/** A place in a conversation where a line is read. The lines it gets are trimmed. */
export interface PlainPrompt<T> {
  readonly words: string;
  /** What a line means; undefined if nothing, so that it is asked for again. */
  readonly meaning: (line: string) => T | undefined;
  /** What to say of a line that means nothing. */
  readonly advice: (line: string) => string;
  /** Whether a word that could be a command is an answer here; none is, if not given. */
  readonly isAnswer?: (line: string) => boolean;
  /** Whose hints can be had, and how many were shown before; none where the answer is shown already. */
  readonly hints?: { readonly item: Item; readonly shown: number };
  /** What counts as an answer, for `help`. */
  readonly help: readonly LineHelp[];
}

/** What came of a prompt. */
export type PlainReply<T> =
  /** An answer, and how many hints were shown until it came. */
  | { readonly type: 'said'; readonly value: T; readonly hints: number }
  /** A command that leads away from the question, or the end of the input. */
  | { readonly type: 'left'; readonly turn: Detour | 'ended' };

/** A conversation in lines. */
export interface PlainTalk {
  readonly surface: Surface;
  /** Writes a text and ends its line. */
  out(text: string): void;
  /** Reads lines until one is an answer or leads away; does what is asked for meanwhile. */
  ask<T>(prompt: PlainPrompt<T>): Promise<PlainReply<T>>;
}

/** How a kind of items is asked in plain lines. */
export interface PlainRoom<I extends Item> {
  /** What stands between the heading and the first line that is read, as Markdown; nothing if not given. */
  elaboration?(item: I, question: Question): string;
  ask(item: I, question: Question, talk: PlainTalk): Promise<Turn>;
}
