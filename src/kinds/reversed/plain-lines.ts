import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { askSides } from '../common/sides/ask-sides.js';
import type { Reversed } from './item.js';

/** The rest of what is asked stands below its first line. */
export function elaboration({ stem }: Reversed): string {
  return stem;
}

/** Asks one way in plain lines. */
export function ask(item: Reversed, question: Question, talk: PlainTalk): Promise<Turn> {
  return askSides({ item, stem: item.stem, back: item.answer }, question, talk);
}
