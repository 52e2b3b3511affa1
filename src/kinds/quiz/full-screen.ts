import type { Question, Turn } from '../../question/examiner.js';
import { shuffled } from '../../question/shuffle.js';
import type { ScreenParts } from '../common/full-screen-room.js';
import { page } from '../common/page.js';
import { showPage } from '../common/trace-offer.js';
import type { Quiz } from './item.js';
import { quizGrade, quizKey, type ShownQuiz, startQuiz } from './quiz-keys.js';
import { saidChoice } from './said.js';
import { quizKeys, quizScreen } from './quiz-screen.js';
import { type AnsweredQuiz, resultKeys, resultScreen } from './result-screen.js';

/** Asks a quiz, its options shuffled, and shows what came of the choice. */
export async function examine(quiz: Quiz, question: Question, parts: ScreenParts): Promise<Turn> {
  const shown: ShownQuiz = { quiz, options: shuffled(quiz.options, question.seed) };
  const result = await parts.put({
    start: startQuiz(),
    press: (state, key) => quizKey(shown, state, key),
    draw: (state, surface) => quizScreen(shown, state, question.place, surface),
    keys: (state) => quizKeys(shown, state),
    isUnread: ({ looksAt }) => looksAt === 'question',
  });
  if (result.type !== 'chosen') return result.type;
  const { choice, guessed } = result;
  const consequence = question.answer(
    quizGrade(shown.options, choice, guessed),
    saidChoice(shown.options, choice),
  );
  if (question.isSilent === true) return 'next';
  const answered: AnsweredQuiz = { shown, choice, guessed, consequence };
  const came = page(
    (surface) => resultScreen(answered, question.place, surface),
    () => resultKeys(quiz),
  );
  return showPage(came, question, parts);
}
