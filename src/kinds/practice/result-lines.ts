import { worked } from '../../practice/practice.js';
import { type Surface, wholeWidth } from '../../view/palette.js';
import { workedLines } from '../../view/practice/worked-text.js';
import { afterwordLines } from '../../view/question/asides.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import { verdictLines } from '../common/typing/verdict-page.js';
import { answerText } from './answer-text.js';
import type { Posed } from './posed.js';
import type { Tries } from './tries.js';

/**
 * What came of the tries: the verdict, the mistake by name, the answer, and the worked solution with the step marked at
 * which the mistake happens.
 */
export function practiceResultLines(
  { question, item }: Posed,
  tries: Tries,
  consequence: string,
  surface: Surface,
): string[] {
  const { palette, width } = surface;
  const verdict = tries.isRight ? 'right' : tries.said.length === 0 ? 'shown' : 'wrong';
  const said = tries.said.length === 0 ? [] : [`You said ${tries.said.join(', then ')}.`];
  const named = tries.mistake === undefined ? [] : [palette.caution(tries.mistake.sentence)];
  // A trace has an answer in every cell, and none to put first.
  const answer = answerText(question);
  const solution = worked(question, tries.mistake?.code);
  return [
    ...verdictLines(verdict, consequence, surface),
    ...(tries.isRight && tries.said.length === 1
      ? []
      : [...said, ...named].flatMap((line) => wrapText(line, width))),
    ...(answer === '' ? [] : wrapText(palette.strong(answer), width)),
    '',
    ...workedLines(solution, wholeWidth(surface)),
    ...afterwordLines(item, surface),
  ];
}

/** The question again, above what came of it. */
export function questionLines({ item }: Posed, surface: Surface): string[] {
  const lines = itemLines(item.text, item, surface);
  return lines.length === 0 ? [] : [...lines, ''];
}
