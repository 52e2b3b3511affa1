import type { Question, Turn } from '../../question/examiner.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { itemLines } from '../../view/question/frame.js';
import { gradeAfter } from '../shared/plain-grade.js';
import type { PlainTalk } from '../shared/plain-room.js';
import type { Card } from './item.js';

/** Asks a card: a line, whatever it says, shows the back; the next one grades it. */
export async function ask(card: Card, question: Question, talk: PlainTalk): Promise<Turn> {
  if ((await talk.line('Answer, then Enter: ')) === undefined) return 'ended';
  return gradeAfter(question, plainCard(card, talk.surface), talk);
}

/** The back of a card. */
function plainCard(card: Card, surface: Surface): string {
  return ['', ...itemLines(card.back, card, surface), ...afterwordLines(card, surface), ''].join(
    '\n',
  );
}
