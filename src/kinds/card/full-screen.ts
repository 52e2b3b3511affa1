import type { Question, Turn } from '../../question/examiner.js';
import { afterGrade } from '../shared/after-grade.js';
import type { ScreenParts } from '../shared/full-screen-room.js';
import { cardKey, startCard } from './card-keys.js';
import { cardKeys, cardScreen } from './card-screen.js';
import type { Card } from './item.js';

/** Asks a card: one key turns it, one more grades it. */
export async function examine(card: Card, question: Question, parts: ScreenParts): Promise<Turn> {
  const result = await parts.put({
    start: startCard(),
    press: (state, key) => cardKey(card, state, key),
    draw: (state, surface) => cardScreen(card, state, question.place, surface),
    keys: (state) => cardKeys(card, state),
  });
  return afterGrade(result, question, parts);
}
