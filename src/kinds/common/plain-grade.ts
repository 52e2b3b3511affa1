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
  const reply = await talk.ask({
    words: 'Grade (missed, shaky, knew): ',
    meaning: gradeOf,
    advice: () => 'Please type missed, shaky or knew. What else there is: help',
    // The letter of shaky is one of the commands' as well.
    isAnswer: (line) => gradeOf(line) !== undefined,
    help: [
      { typed: 'missed, m', does: 'you did not know it' },
      { typed: 'shaky, s', does: 'you were not sure' },
      { typed: 'knew, k', does: 'you knew it' },
    ],
  });
  if (reply.type === 'left') return reply.turn;
  talk.out(plainConsequence(question.answer(reply.value)));
  return 'next';
}
