import type { Item } from '../../deck/item.js';
import type { Question, Turn } from '../../question/examiner.js';
import type { Surface } from '../../view/palette.js';

/** A conversation in lines. */
export interface PlainTalk {
  readonly surface: Surface;
  /** Writes a text and ends its line. */
  out(text: string): void;
  /** Writes a prompt and reads the next line; undefined when the input is over. */
  line(prompt: string): Promise<string | undefined>;
  /**
   * Asks again until a line means something, with a word on what would; undefined when the input is over, or there is
   * nobody left to be told.
   */
  read<T>(
    prompt: string,
    meaning: (line: string) => T | undefined,
    advice: string | ((line: string) => string),
  ): Promise<T | undefined>;
}

/** How a kind of items is asked in plain lines. */
export interface PlainRoom<I extends Item> {
  /** What stands between the heading and the first line that is read, as Markdown; nothing if not given. */
  elaboration?(item: I, question: Question): string;
  ask(item: I, question: Question, talk: PlainTalk): Promise<Turn>;
}
