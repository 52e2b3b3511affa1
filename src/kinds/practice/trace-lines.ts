import { judge } from '../../practice/practice.js';
import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { typeInLines } from '../common/typing/type-in-lines.js';
import { shortNumber } from './answer-text.js';
import { promptOf } from './invitation.js';
import type { Posed } from './posed.js';
import { practiceResultLines } from './result-lines.js';
import { NO_TRY, refusalOf } from './tries.js';
import { traceGrade } from './trace-score.js';

/** Asks the cells of a trace, a line each; a wrong one is named and shown, for the next ones build on it. */
export async function askTrace(one: Posed, question: Question, talk: PlainTalk): Promise<Turn> {
  const { question: asked, item } = one;
  const said: string[] = [];
  let [hints, right] = [0, 0];
  let mistake: string | undefined;
  for (const [cell, { answer }] of asked.cells.entries()) {
    const refusal = (text: string): string | undefined => refusalOf(asked, cell, text);
    const isAnswer = (text: string): boolean => refusal(text) === undefined;
    const reply = await typeInLines(
      { item, prompt: promptOf(asked, cell), refusal, isAnswer, hints },
      talk,
    );
    if (reply.type === 'left') return reply.turn;
    ({ hints } = reply);
    said.push(reply.value);
    const judgement = judge(asked, cell, reply.value);
    if (judgement.kind === 'right') right += 1;
    else {
      const why = judgement.kind === 'mistake' ? ` ${judgement.sentence}` : '';
      if (judgement.kind === 'mistake') mistake ??= judgement.code;
      talk.out(
        `Not right: it is ${typeof answer === 'number' ? shortNumber(answer) : answer}.${why}`,
      );
    }
  }
  const full = traceGrade(right, asked.cells.length);
  const grade = full === 'knew' && hints > 0 ? 'shaky' : full;
  const consequence = question.answer(grade, { text: said.join(', '), seed: asked.seed, mistake });
  const isRight = right === asked.cells.length;
  const tries = { ...NO_TRY, said: [`${right} of ${asked.cells.length}`], isRight, isOver: true };
  talk.out(['', ...practiceResultLines(one, tries, consequence, talk.surface), ''].join('\n'));
  return 'next';
}
