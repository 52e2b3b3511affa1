import type { Question, Turn } from '../../question/examiner.js';
import type { PlainTalk } from '../common/plain-room.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import { typeInLines } from '../common/typing/type-in-lines.js';
import { couldBeAnswer, judgeTyped } from '../common/typing/compare.js';
import type { Typed } from './item.js';
import { typedResultLines } from './result-lines.js';

/** The rest of the question stands below the heading. */
export function elaboration({ stem }: Typed): string {
  return stem;
}

/** Asks for an answer in one line, and compares it. */
export async function ask(item: Typed, question: Question, talk: PlainTalk): Promise<Turn> {
  const refusal = (text: string): string | undefined => {
    const judgement = judgeTyped(text, item);
    return judgement.kind === 'unreadable' ? judgement.message : undefined;
  };
  const reply = await typeInLines(
    { item, prompt: 'Your answer: ', refusal, isAnswer: (line) => couldBeAnswer(item, line) },
    talk,
  );
  if (reply.type === 'left') return reply.turn;
  const { value: text, hints } = reply;
  const judgement = judgeTyped(text, item);
  const consequence = question.answer(gradeAfterHints(judgement.kind === 'right', hints), { text });
  const answered = { text, judgement, consequence };
  talk.out(['', ...typedResultLines(item, answered, talk.surface, 'words'), ''].join('\n'));
  return 'next';
}
