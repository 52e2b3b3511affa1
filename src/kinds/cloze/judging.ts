import type { Judged } from '../judging.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import type { Cloze } from './item.js';
import { areFilled, judgeBlanks, refusalOf } from './judge-blanks.js';

/** Grades the words typed for the blanks. */
export function judgeSaid(item: Cloze, text: string): Judged {
  const refusal = refusalOf(item, text);
  if (refusal !== undefined) return { kind: 'refused', message: refusal };
  const right = areFilled(judgeBlanks(item, text));
  return { kind: 'judged', right, grade: gradeAfterHints(right, 0), said: { text } };
}
