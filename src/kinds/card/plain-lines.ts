import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { askSides } from '../common/sides/ask-sides.js';
import type { Card } from './item.js';

/** The rest of the question stands below the heading. */
export function elaboration({ stem }: Card): string {
  return stem;
}

/** Asks a card in plain lines. */
export function ask(card: Card, question: Question, talk: PlainTalk): Promise<Turn> {
  return askSides({ item: card, ...card }, question, talk);
}
