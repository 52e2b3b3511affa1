import { judge, sentenceOf } from '../../practice/practice.js';
import type { AskedAs, Judged } from '../judging.js';
import type { Practice } from './item.js';
import { type Posed, posed, seedOf } from './posed.js';
import { gradeOf, NO_TRY, refusalOf, saidOf, tried } from './tries.js';
import { traceGrade } from './trace-score.js';

/** Grades an answer to the question that a seed makes, or to the item's next one: one try, no hints. */
export function judgeSaid(item: Practice, text: string, { seed, asked }: AskedAs): Judged {
  const one = posed(item, seed ?? seedOf(item.id, asked));
  if (one === undefined) return { kind: 'refused', message: 'There are no numbers for this item.' };
  const { question } = one;
  if (question.kind === 'trace') return judgeTrace(one, text);
  const refusal = refusalOf(question, 0, text);
  if (refusal !== undefined) return { kind: 'refused', message: refusal };
  const tries = tried(NO_TRY, question, 0, text);
  return {
    kind: 'judged',
    right: tries.isRight,
    grade: gradeOf(tries, 0),
    said: saidOf(tries, question.seed),
  };
}

/** The sentence of a mistake: the author's own, or that of the engine. */
export function mistakeNamed({ skill }: Practice, code: string): string | undefined {
  return sentenceOf(code, skill);
}

/** The cells of a trace, in their order, with commas between. */
function judgeTrace({ question }: Posed, text: string): Judged {
  const said = text.split(',').map((part) => part.trim());
  const count = question.cells.length;
  if (said.length !== count) {
    return {
      kind: 'refused',
      message: `Say the ${count} numbers of the trace, with commas between.`,
    };
  }
  const refusal = said
    .map((part, cell) => refusalOf(question, cell, part))
    .find((one) => one !== undefined);
  if (refusal !== undefined) return { kind: 'refused', message: refusal };
  const judgements = said.map((part, cell) => judge(question, cell, part));
  const right = judgements.filter(({ kind }) => kind === 'right').length;
  const wrong = judgements.find((judgement) => judgement.kind === 'mistake');
  return {
    kind: 'judged',
    right: right === count,
    grade: traceGrade(right, count),
    said: { text, seed: question.seed, mistake: wrong?.code },
  };
}
