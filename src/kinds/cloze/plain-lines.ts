import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
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
  const line = await typeInLines({ item, prompt, refusal, bareKeys: '' }, talk);
  if (line === undefined) return 'ended';
  const { text, hints } = line;
  const judged = judgeBlanks(item, text);
  const consequence = question.answer(gradeAfterHints(areFilled(judged), hints), { text });
  talk.out(
    ['', ...clozeResultLines(item, judged, consequence, talk.surface, 'words'), ''].join('\n'),
  );
  return 'next';
}
