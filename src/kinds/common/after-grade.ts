import type { Question, Turn } from '../../question/examiner.js';
import type { Detour } from '../../question/key.js';
import type { Grade } from '../../schedule/leitner.js';
import type { ScreenParts } from './full-screen-room.js';
import { offerTrace } from './trace-offer.js';

/** How a dialogue ended in which learners grade themselves. */
export type Graded = { readonly type: 'graded'; readonly grade: Grade } | { readonly type: Detour };

/** Takes in the learner's own grade; after a miss offers the item's trace. */
export async function afterGrade(
  result: Graded,
  question: Question,
  parts: ScreenParts,
): Promise<Turn> {
  if (result.type !== 'graded') return result.type;
  question.answer(result.grade);
  return result.grade === 'missed' ? offerTrace(question, parts) : 'next';
}
