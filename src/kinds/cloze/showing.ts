import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import type { Cloze } from './item.js';

/** The text with its gaps. */
export function questionLines(item: Cloze, surface: Surface): string[] {
  return itemLines(item.gapped, item, surface);
}

/** The text with what was hidden. */
export function answerLines(item: Cloze, surface: Surface): string[] {
  return itemLines(item.whole, item, surface);
}
