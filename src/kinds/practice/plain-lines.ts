import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { typeInLines } from '../common/typing/type-in-lines.js';
import { promptOf } from './invitation.js';
import type { Practice } from './item.js';
import { type Posed, posed, seedFor } from './posed.js';
import { practiceResultLines } from './result-lines.js';
import { encouragement, gradeOf, NO_TRY, refusalOf, saidOf, tried } from './tries.js';

/** The question with its numbers stands below the heading. */
export function elaboration(item: Practice, question: Question): string {
  return posed(item, seedFor(item, question))?.item.text ?? '';
}

/** Asks a skill: a line for each try, then the worked solution. */
export async function ask(item: Practice, question: Question, talk: PlainTalk): Promise<Turn> {
  const one = posed(item, seedFor(item, question));
  if (one === undefined) return 'impossible';
  if (one.question.kind === 'trace') {
    const { askTrace } = await import('./trace-lines.js');
    return askTrace(one, question, talk);
  }
  let tries = NO_TRY;
  let hints = 0;
  while (!tries.isOver) {
    const reply = await typeInLines(lineRules(one, hints), talk);
    if (reply.type === 'left') return reply.turn;
    ({ hints } = reply);
    tries = tried(tries, one.question, 0, reply.value);
    if (!tries.isOver) talk.out(encouragement(tries));
  }
  const consequence = question.answer(gradeOf(tries, hints), saidOf(tries, one.question.seed));
  talk.out(['', ...practiceResultLines(one, tries, consequence, talk.surface), ''].join('\n'));
  return 'next';
}

function lineRules({ question, item }: Posed, hints: number) {
  return {
    item,
    prompt: promptOf(question),
    refusal: (text: string) => refusalOf(question, 0, text),
    // A formula may be a word of its names, and a number the constant e.
    isAnswer: (text: string) => refusalOf(question, 0, text) === undefined,
    hints,
  };
}
