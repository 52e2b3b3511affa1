import type { Question, Turn } from '../../question/examiner.js';
import { shuffled } from '../../question/shuffle.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { wrapText } from '../../view/wrap.js';
import type { PlainTalk } from '../common/plain-room.js';
import { choiceOf } from './choice.js';
import type { Quiz } from './item.js';
import { optionLetter, quizGrade, type ShownQuiz } from './quiz-keys.js';
import { resultLines } from './result-screen.js';
import { saidChoice } from './said.js';

/** The stem stands below the heading. */
export function elaboration({ stem }: Quiz): string {
  return stem;
}

/** Asks a quiz: its options, a letter or number each, are chosen by one line. */
export async function ask(quiz: Quiz, question: Question, talk: PlainTalk): Promise<Turn> {
  const options = shuffled(quiz.options, question.seed);
  const shown = { quiz, options };
  talk.out(plainOptions(shown, talk.surface));
  const choice = await talk.read(
    quiz.selectAll ? 'Your choices (several, with commas): ' : 'Your choice: ',
    (line) => choiceOf(line, options.length, quiz.selectAll),
    `Please type a letter or number of an option${quiz.selectAll ? ', several with commas' : ''}.`,
  );
  if (choice === undefined) return 'ended';
  const consequence = question.answer(quizGrade(options, choice), saidChoice(options, choice));
  talk.out(['', ...resultLines({ shown, choice, consequence }, talk.surface)].join('\n'));
  return 'next';
}

function plainOptions({ options }: ShownQuiz, surface: Surface): string {
  return options
    .flatMap((option, index) => {
      const label = `  ${optionLetter(index)}) `;
      const line = label + renderInline(option.text, surface);
      return wrapText(line, surface.width, { hangingIndent: label.length });
    })
    .join('\n');
}
