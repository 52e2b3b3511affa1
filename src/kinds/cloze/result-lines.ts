import type { Surface } from '../../view/palette.js';
import { afterwordLines } from '../../view/question/asides.js';
import { itemLines } from '../../view/question/frame.js';
import { differenceLines } from '../common/typing/difference-lines.js';
import { verdictLines } from '../common/typing/verdict-page.js';
import type { Cloze } from './item.js';
import { areFilled, type BlankJudgement } from './judge-blanks.js';

/** What came of filling in, or, with nothing judged, of asking to be shown. */
export function clozeResultLines(
  item: Cloze,
  judged: readonly BlankJudgement[] | undefined,
  consequence: string,
  surface: Surface,
  how: 'colour' | 'words',
): string[] {
  const verdict = judged === undefined ? 'shown' : areFilled(judged) ? 'right' : 'wrong';
  const compared = (judged ?? []).flatMap(({ said, judgement }) =>
    judgement.kind === 'wrong'
      ? ['', ...differenceLines(said, judgement.nearest, surface, how)]
      : [],
  );
  return [
    ...verdictLines(verdict, consequence, surface),
    ...compared,
    '',
    ...itemLines(item.whole, item, surface),
    ...afterwordLines(item, surface),
  ];
}
