import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import type { Reversed } from './item.js';

/** What of the question stands below its first line, on this way. */
export function questionLines(item: Reversed, surface: Surface): string[] {
  return itemLines(item.stem, item, surface);
}

/** The answer, on this way. */
export function answerLines(item: Reversed, surface: Surface): string[] {
  return itemLines(item.answer, item, surface);
}
