import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { couldBeAnswer } from '../common/typing/compare.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import { typeInLines } from '../common/typing/type-in-lines.js';
import type { Cloze } from './item.js';
import { areFilled, hiddenWords, judgeBlanks, refusalOf } from './judge-blanks.js';
import { clozeResultLines } from './result-lines.js';

/** The text with its gaps stands below the heading. */
export function elaboration({ gapped }: Cloze): string {
  return gapped;
}

/** Asks for the hidden words in one line. */
export async function ask(item: Cloze, question: Question, talk: PlainTalk): Promise<Turn> {
  const several = hiddenWords(item).length > 1;
  const prompt = several ? 'The blanks, with commas: ' : 'The blank: ';
  const refusal = (text: string): string | undefined => refusalOf(item, text);
  const [word = ''] = hiddenWords(item);
  const isAnswer = (line: string): boolean =>
    !several && couldBeAnswer({ answers: [word], exact: false }, line);
  const reply = await typeInLines({ item, prompt, refusal, isAnswer }, talk);
  if (reply.type === 'left') return reply.turn;
  const { value: text, hints } = reply;
  const judged = judgeBlanks(item, text);
  const consequence = question.answer(gradeAfterHints(areFilled(judged), hints), { text });
  talk.out(
    ['', ...clozeResultLines(item, judged, consequence, talk.surface, 'words'), ''].join('\n'),
  );
  return 'next';
}
