import type { Question, Turn } from '../../question/examiner.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { typeOnScreen } from '../common/typing/type-on-screen.js';
import { invitationOf } from './invitation.js';
import type { Practice } from './item.js';
import { type Posed, posed, seedFor } from './posed.js';
import { showWorked } from './show-worked.js';
import { encouragement, gradeOf, NO_TRY, refusalOf, saidOf, tried, type Tries } from './tries.js';

/** Asks a skill with the numbers of this time, and shows them worked out. */
export async function examine(
  item: Practice,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  const one = posed(item, seedFor(item, question));
  if (one === undefined) return 'impossible';
  if (one.question.kind === 'trace') {
    const { examineTrace } = await import('./trace-screen.js');
    return examineTrace(one, question, parts);
  }
  let tries = NO_TRY;
  let hints = 0;
  while (!tries.isOver) {
    const result = await typeNumber(one, question, { tries, hints }, parts);
    if (result.type === 'said') {
      ({ hints } = result);
      tries = tried(tries, one.question, 0, result.text);
    } else if (result.type === 'gave-up') break;
    else return result.type;
  }
  const consequence = question.answer(gradeOf(tries, hints), saidOf(tries, one.question.seed));
  return showWorked(one, tries, { question, consequence }, parts);
}

function typeNumber(
  { question: asked, item }: Posed,
  question: Question,
  { tries, hints }: { readonly tries: Tries; readonly hints: number },
  parts: ScreenParts,
) {
  const shown = { item, stem: item.text, invitation: invitationOf(asked) };
  const rules = {
    refusal: (text: string) => refusalOf(asked, 0, text),
    // No number begins with these; a formula may.
    bareKeys: asked.kind === 'number' ? 'hqu?' : '',
  };
  const before = tries.said.length === 0 ? { hints } : { hints, notice: encouragement(tries) };
  return typeOnScreen(shown, rules, question, parts, before);
}
