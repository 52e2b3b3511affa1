import type { Question, Turn } from '../../question/examiner.js';
import { afterGrade } from '../common/after-grade.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { explainKey, isUntouched, startExplain } from './explain-keys.js';
import { explainKeys, explainScreen } from './explain-screen.js';
import type { Explain } from './item.js';

/** Asks an explain item: said or typed, then ticked. */
export async function examine(
  item: Explain,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  const result = await parts.put({
    start: startExplain(),
    press: (state, key) => explainKey(item, state, key),
    draw: (state, surface) => explainScreen(item, state, question.place, surface),
    keys: (state) => explainKeys(item, state),
    isUnread: isUntouched,
    isTyping: ({ phase }) => phase === 'typing',
  });
  return afterGrade(result, question, parts);
}
