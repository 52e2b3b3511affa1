import type { Question, Turn } from '../../../question/examiner.js';
import { afterwordLines } from '../../../view/question/asides.js';
import { itemLines } from '../../../view/question/frame.js';
import { afterGrade } from '../after-grade.js';
import type { ScreenParts } from '../full-screen-room.js';
import { gradeAfter } from '../plain-grade.js';
import type { PlainTalk } from '../plain-room.js';
import type { Sides } from './sides.js';
import { sidesKey, startSides } from './sides-keys.js';
import { sidesKeys, sidesScreen } from './sides-screen.js';

/** Asks on the full screen: one key turns it, one more grades it. */
export async function examineSides(
  sides: Sides,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  const result = await parts.put({
    start: startSides(),
    press: (state, key) => sidesKey(sides.item, state, key),
    draw: (state, surface) => sidesScreen(sides, state, question.place, surface),
    keys: (state) => sidesKeys(sides, state),
  });
  return afterGrade(result, question, parts);
}

/** Asks in plain lines: a line, whatever it says, shows the answer; the next one grades it. */
export async function askSides(
  { item, back }: Sides,
  question: Question,
  talk: PlainTalk,
): Promise<Turn> {
  const reply = await talk.ask({
    words: 'Answer, then Enter: ',
    meaning: () => true,
    advice: () => '',
    hints: { item, shown: 0 },
    help: [{ typed: 'anything, or nothing', does: 'shows the answer' }],
  });
  if (reply.type === 'left') return reply.turn;
  const { surface } = talk;
  const answer = ['', ...itemLines(back, item, surface), ...afterwordLines(item, surface), ''];
  return gradeAfter(question, answer.join('\n'), talk);
}
