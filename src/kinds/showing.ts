import type { Item } from '../deck/item.js';
import type { Surface } from '../view/palette.js';

/** How a kind shows an item that nobody is asked: question and answer at once, as lines for a terminal. */
export interface ShowingRoom<I extends Item> {
  /** What of the question stands below the heading. */
  questionLines(item: I, surface: Surface): string[];
  answerLines(item: I, surface: Surface): string[];
  /** What an answer kept of what was said, to be read; as it was kept, where there is no such function. */
  saidText?(item: I, said: string): string;
}
