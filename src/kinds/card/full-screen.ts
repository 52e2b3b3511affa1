import type { Question, Turn } from '../../question/examiner.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { examineSides } from '../common/sides/ask-sides.js';
import type { Card } from './item.js';

/** Asks a card on the full screen. */
export function examine(card: Card, question: Question, parts: ScreenParts): Promise<Turn> {
  return examineSides({ item: card, ...card }, question, parts);
}
