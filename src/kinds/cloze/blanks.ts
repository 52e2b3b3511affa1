import { type Blank, scanBlanks } from './scan.js';

export { revealed, withGap } from './gaps.js';
export { clozeParts } from './groups.js';
export { clozeProblems } from './problems.js';
export type { Blank };

/**
 * The blanks of Markdown, in order: `==answer==`, `==label;answer==`, each perhaps with `^[hint]` behind it. An answer
 * may hold code, but code holds no blanks, except in a fence with the word `cloze` after its mark.
 */
export function findBlanks(markdown: string): readonly Blank[] {
  return scanBlanks(markdown).blanks;
}
