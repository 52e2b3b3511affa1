import type { Grade } from '../../../schedule/leitner.js';

/** What an answer is worth that can only be right or wrong: with a hint taken, right is not yet known. */
export function gradeAfterHints(isRight: boolean, hints: number): Grade {
  if (!isRight) return 'missed';
  return hints > 0 ? 'shaky' : 'knew';
}
