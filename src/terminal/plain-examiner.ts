import type { Readable } from 'node:stream';
import type { Card, Explain, Quiz } from '../deck/item.js';
import { explainGrade, touchedConcepts } from '../question/concepts.js';
import type { Examiner, Question, Turn } from '../question/examiner.js';
import { gradeOf } from '../question/grade-word.js';
import { optionIndex, quizGrade } from '../question/quiz.js';
import { shuffled } from '../question/shuffle.js';
import type { Grade } from '../schedule/leitner.js';
import type { Surface } from '../view/palette.js';
import * as view from '../view/question/plain-lines.js';
import { openLineReader } from './line-reader.js';

/** The streams of a conversation in lines. */
export interface PlainParts {
  readonly stdin: Readable;
  readonly out: (text: string) => void;
  /** Whether anybody may still read what is written. */
  readonly isRead: () => boolean;
  readonly surface: Surface;
}

/** The examiner of pipes, scripts, screen readers and dumb terminals: a question, a line, an answer, a line. */
export function openPlainExaminer({ stdin, out: write, isRead, surface }: PlainParts): Examiner {
  const reader = openLineReader(stdin);
  const out = (text: string): void => {
    write(`${text}\n`);
  };

  /** The next line; at the end of the input, the prompt that waited for it gets its own end of line. */
  async function nextLine(): Promise<string | undefined> {
    const line = await reader.next();
    if (line === undefined) out('');
    return line;
  }

  /**
   * Asks again until a line means something; undefined when the input is over, or there is nobody left to be told what
   * is wrong with it.
   */
  async function read<T>(prompt: string, meaning: (line: string) => T | undefined, hint: string) {
    for (;;) {
      write(prompt);
      const line = await nextLine();
      if (line === undefined) return undefined;
      const meant = meaning(line.trim());
      if (meant !== undefined) return meant;
      out(hint);
      if (!isRead()) return undefined;
    }
  }

  const readGrade = (): Promise<Grade | undefined> =>
    read('Grade (missed, shaky, knew): ', gradeOf, 'Please type missed, shaky or knew.');

  async function gradeAfter(question: Question, answer: string): Promise<Turn> {
    out(answer);
    const grade = await readGrade();
    if (grade === undefined) return 'ended';
    out(view.plainConsequence(question.answer(grade)));
    return 'next';
  }

  async function askCard(card: Card, question: Question): Promise<Turn> {
    write('Answer, then Enter: ');
    if ((await nextLine()) === undefined) return 'ended';
    return gradeAfter(question, view.plainCard(card, surface));
  }

  async function askExplain(item: Explain, question: Question): Promise<Turn> {
    write('Explain, then Enter: ');
    const said = await nextLine();
    if (said === undefined) return 'ended';
    const touched = touchedConcepts(item.concepts, said);
    const guess = explainGrade(touched.size, item.concepts.length);
    return gradeAfter(question, view.plainExplain(item, touched, guess, surface));
  }

  async function askQuiz(quiz: Quiz, question: Question): Promise<Turn> {
    const options = shuffled(quiz.options, question.seed);
    const shown = { quiz, options };
    out(view.plainOptions(shown, surface));
    const choice = await read(
      quiz.selectAll ? 'Your choices (several, with commas): ' : 'Your choice: ',
      (line) => choiceOf(line, options.length, quiz.selectAll),
      `Please type a letter or number of an option${quiz.selectAll ? ', several with commas' : ''}.`,
    );
    if (choice === undefined) return 'ended';
    const consequence = question.answer(quizGrade(options, choice));
    out(view.plainResult({ shown, choice, consequence }, surface));
    return 'next';
  }

  return {
    ask(question) {
      const { item } = question;
      out(view.plainQuestion(item, question.place, surface));
      switch (item.kind) {
        case 'card':
          return askCard(item, question);
        case 'explain':
          return askExplain(item, question);
        case 'quiz':
          return askQuiz(item, question);
      }
    },
    aside: (run) => {
      run();
    },
    close: () => {
      reader.close();
    },
  };
}

function choiceOf(line: string, count: number, several: boolean): Set<number> | undefined {
  const words = line.split(/[\s,]+/).filter((word) => word !== '');
  const indices = words.map((word) => optionIndex(word, count));
  const known = indices.filter((index) => index !== undefined);
  if (known.length === 0 || known.length < words.length) return undefined;
  return several || known.length === 1 ? new Set(known) : undefined;
}
