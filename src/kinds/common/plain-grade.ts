import type { Question, Turn } from '../../question/examiner.js';
import { gradeOf } from '../../question/grade-word.js';
import { plainConsequence } from '../../view/question/plain-lines.js';
import type { PlainTalk } from './plain-room.js';

/** Shows the answer, and takes in the learner's own grade. */
export async function gradeAfter(
  question: Question,
  answer: string,
  talk: PlainTalk,
): Promise<Turn> {
  talk.out(answer);
  const grade = await talk.read(
    'Grade (missed, shaky, knew): ',
    gradeOf,
    'Please type missed, shaky or knew.',
  );
  if (grade === undefined) return 'ended';
  talk.out(plainConsequence(question.answer(grade)));
  return 'next';
}
