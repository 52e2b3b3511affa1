import type { Surface } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import type { Card } from './item.js';

/** What of the question stands below the heading. */
export function questionLines(card: Card, surface: Surface): string[] {
  return itemLines(card.stem, card, surface);
}

/** The back. */
export function answerLines(card: Card, surface: Surface): string[] {
  return itemLines(card.back, card, surface);
}
