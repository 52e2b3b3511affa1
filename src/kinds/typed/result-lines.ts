import { renderInline } from '../../view/markdown/render.js';
import type { Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { itemLines } from '../../view/question/frame.js';
import { wrapText } from '../../view/wrap.js';
import { verdictLines } from '../common/typing/verdict-page.js';
import type { TypedJudgement } from '../common/typing/compare.js';
import { differenceLines } from '../common/typing/difference-lines.js';
import type { Typed } from './item.js';

/** A typed answer, or none where the learner asked to be shown, and what became of it. */
export interface AnsweredTyped {
  readonly text: string | undefined;
  readonly judgement: TypedJudgement | undefined;
  readonly consequence: string;
}

/** What came of an answer: the verdict, how it differs from the nearest right one, what else is right, and why. */
export function typedResultLines(
  item: Typed,
  { text, judgement, consequence }: AnsweredTyped,
  surface: Surface,
  how: 'colour' | 'words',
): string[] {
  const verdict =
    judgement === undefined ? 'shown' : judgement.kind === 'right' ? 'right' : 'wrong';
  const shown = judgement?.kind === 'right' ? judgement.answer : (item.answers[0] ?? '');
  const compared =
    judgement?.kind === 'wrong'
      ? ['', ...differenceLines(text ?? '', judgement.nearest, surface, how, item.exact)]
      : [];
  const others = item.answers.filter((answer) => answer !== shown);
  return [
    ...verdictLines(verdict, consequence, surface),
    ...compared,
    '',
    ...labelled('Answer', shown, surface),
    ...others.flatMap((answer) => labelled('Also right', answer, surface)),
    ...(item.more === '' ? [] : ['', ...itemLines(item.more, item, surface)]),
    ...afterwordLines(item, surface),
  ];
}

function labelled(label: string, markdown: string, surface: Surface): string[] {
  const line = `${surface.palette.muted(`${label}:`)} ${renderInline(markdown, surface)}`;
  return wrapText(line, surface.width, { hangingIndent: label.length + 2 });
}
