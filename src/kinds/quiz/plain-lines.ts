import type { Question, Turn } from '../../question/examiner.js';
import { shuffled } from '../../question/shuffle.js';
import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { wrapText } from '../../view/wrap.js';
import type { PlainPrompt, PlainTalk } from '../common/plain-room.js';
import { choiceOf, type Chosen, isOption } from './choice.js';
import { quizGrade } from './quiz-keys.js';
import type { Quiz } from './item.js';
import { optionLetter, type ShownQuiz } from './quiz-keys.js';
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
  const reply = await talk.ask(choicePrompt(quiz));
  if (reply.type === 'left') return reply.turn;
  const { choice } = reply.value;
  const grade = quizGrade(options, reply.value.choice, reply.value.guessed);
  const consequence = question.answer(grade, saidChoice(options, choice));
  if (question.isSilent !== true) {
    talk.out(['', ...resultLines({ shown, choice, consequence }, talk.surface)].join('\n'));
  }
  return 'next';
}

function choicePrompt(quiz: Quiz): PlainPrompt<Chosen> {
  const { selectAll } = quiz;
  const several = selectAll ? ', several with commas' : '';
  return {
    words: selectAll ? 'Your choices (several, with commas): ' : 'Your choice: ',
    meaning(line) {
      const said = choiceOf(line, quiz);
      return said.kind === 'chosen' ? said : undefined;
    },
    advice(line) {
      const said = choiceOf(line, quiz);
      const why = said.kind === 'refused' && said.why !== '' ? `${said.why} ` : '';
      return `${why}Please type a letter or number of an option${several}.`;
    },
    // With many options their letters take those of commands over.
    isAnswer: (line) => isOption(line, quiz),
    hints: { item: quiz, shown: 0 },
    help: [
      selectAll
        ? { typed: 'ac, or a, c', does: 'chooses A and C; numbers do as well' }
        : { typed: 'a', does: 'chooses A; its number does as well' },
      {
        typed: `a ${isOption('g', quiz) ? 'guess' : 'g, or a guess'}`,
        does: 'says that it is a guess: if right, it counts as shaky',
      },
    ],
  };
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
