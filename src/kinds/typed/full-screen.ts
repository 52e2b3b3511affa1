import type { Question, Turn } from '../../question/examiner.js';
import { isColoured } from '../../view/palette.js';
import { itemLines } from '../../view/question/frame.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import { typeOnScreen } from '../common/typing/type-on-screen.js';
import { showVerdict } from '../common/typing/verdict-page.js';
import { judgeTyped } from '../common/typing/compare.js';
import type { Typed } from './item.js';
import { typedResultLines } from './result-lines.js';

/** Asks for an answer, compares it, and shows how it differs. */
export async function examine(item: Typed, question: Question, parts: ScreenParts): Promise<Turn> {
  const { stem } = item;
  const asked = { item, stem, invitation: INVITATION };
  const refusal = (text: string): string | undefined => {
    const judgement = judgeTyped(text, item);
    return judgement.kind === 'unreadable' ? judgement.message : undefined;
  };
  const result = await typeOnScreen(asked, { refusal, bareKeys: '' }, question, parts);
  if (result.type !== 'said' && result.type !== 'gave-up') return result.type;
  const text = result.type === 'said' ? result.text : undefined;
  const judgement = text === undefined ? undefined : judgeTyped(text, item);
  const grade = gradeAfterHints(judgement?.kind === 'right', result.hints);
  const consequence = question.answer(grade, { text: text ?? '' });
  const answered = { text, judgement, consequence };
  return showVerdict(
    question,
    (surface) => {
      const lead = itemLines(stem, item, surface);
      const rest = typedResultLines(
        item,
        answered,
        surface,
        isColoured(surface) ? 'colour' : 'words',
      );
      return { lead: lead.length === 0 ? [] : [...lead, ''], rest };
    },
    parts,
  );
}

const INVITATION = 'Type the answer.';
