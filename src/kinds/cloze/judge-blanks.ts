import { isSameAnswer, judgeTyped, type TypedJudgement } from '../common/typing/compare.js';
import type { Cloze } from './item.js';

/** What became of the words typed for one blank. */
export interface BlankJudgement {
  readonly answer: string;
  readonly said: string;
  readonly judgement: TypedJudgement;
}

/** The different words that are hidden: blanks that hide the same are filled in once. */
export function hiddenWords({ answers }: Pick<Cloze, 'answers'>): readonly string[] {
  return answers.filter(
    (answer, index) => answers.findIndex((other) => isSameAnswer(other, answer, false)) === index,
  );
}

/**
 * Compares what was typed with what is hidden: one text for one blank, several parted by commas or semicolons, in the
 * order of the text.
 *
 * @returns undefined where there are fewer texts than blanks, or more.
 */
export function judgeBlanks(
  item: Pick<Cloze, 'answers'>,
  text: string,
): readonly BlankJudgement[] | undefined {
  const words = hiddenWords(item);
  const said = words.length === 1 ? [text] : text.split(text.includes(';') ? ';' : ',');
  if (said.length !== words.length) return undefined;
  return words.map((answer, index) => {
    const own = (said[index] ?? '').trim();
    return { answer, said: own, judgement: judgeTyped(own, { answers: [answer], exact: false }) };
  });
}

/** Why a text is no answer; undefined for one. */
export function refusalOf(item: Pick<Cloze, 'answers'>, text: string): string | undefined {
  const judged = judgeBlanks(item, text);
  if (judged === undefined) {
    const count = hiddenWords(item).length;
    return `There are ${count} blanks: type ${count} answers in their order, with commas between.`;
  }
  for (const { judgement } of judged) {
    if (judgement.kind === 'unreadable') return judgement.message;
  }
  return undefined;
}

/** Whether every blank was filled in. */
export function areFilled(judged: readonly BlankJudgement[] | undefined): boolean {
  return judged?.every(({ judgement }) => judgement.kind === 'right') === true;
}
