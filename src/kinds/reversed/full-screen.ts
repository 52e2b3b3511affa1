import type { Question, Turn } from '../../question/examiner.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { examineSides } from '../common/sides/ask-sides.js';
import type { Reversed } from './item.js';

/** Asks one way on the full screen. */
export function examine(item: Reversed, question: Question, parts: ScreenParts): Promise<Turn> {
  return examineSides({ item, stem: item.stem, back: item.answer }, question, parts);
}
