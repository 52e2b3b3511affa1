import type { Judged } from '../judging.js';
import { gradeAfterHints } from '../common/typing/grade-after-hints.js';
import { judgeTyped } from '../common/typing/compare.js';
import type { Typed } from './item.js';

/** Grades what was typed: right is knew, anything else is missed. */
export function judgeSaid(item: Typed, text: string): Judged {
  const judgement = judgeTyped(text, item);
  if (judgement.kind === 'unreadable') return { kind: 'refused', message: judgement.message };
  const right = judgement.kind === 'right';
  return { kind: 'judged', right, grade: gradeAfterHints(right, 0), said: { text } };
}
