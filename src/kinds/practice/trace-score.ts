import type { Grade } from '../../schedule/leitner.js';

/** Every cell of a trace right at once: knew; one wrong of several: shaky; more: missed. */
export function traceGrade(right: number, cells: number): Grade {
  if (right === cells) return 'knew';
  return right === cells - 1 && cells >= 3 ? 'shaky' : 'missed';
}
