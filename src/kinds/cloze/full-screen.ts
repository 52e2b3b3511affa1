import type { Question, Turn } from '../../question/examiner.js';
import { isColoured } from '../../view/palette.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import { typeOnScreen } from '../common/typing/type-on-screen.js';
import { showVerdict } from '../common/typing/verdict-page.js';
import type { Cloze } from './item.js';
import { areFilled, judgeBlanks, refusalOf } from './judge-blanks.js';
import { clozeResultLines } from './result-lines.js';
import { invitationOf } from './invitation.js';

/** Asks for the hidden words, compares them, and shows the whole text. */
export async function examine(item: Cloze, question: Question, parts: ScreenParts): Promise<Turn> {
  const asked = { item, stem: item.gapped, invitation: invitationOf(item) };
  const refusal = (text: string): string | undefined => refusalOf(item, text);
  const result = await typeOnScreen(asked, { refusal, bareKeys: '' }, question, parts);
  if (result.type !== 'said' && result.type !== 'gave-up') return result.type;
  const text = result.type === 'said' ? result.text : '';
  const judged = result.type === 'said' ? judgeBlanks(item, text) : undefined;
  const consequence = question.answer(gradeAfterHints(areFilled(judged), result.hints), { text });
  return showVerdict(
    question,
    (surface) => {
      const how = isColoured(surface) ? 'colour' : 'words';
      return { lead: [], rest: clozeResultLines(item, judged, consequence, surface, how) };
    },
    parts,
  );
}
