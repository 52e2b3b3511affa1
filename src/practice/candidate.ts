import type { Run } from './run.js';

/** A mistake in a skill, and the number it leads to in a run. */
export interface Candidate {
  readonly code: string;
  /** `author`: given by a line of the block. `frequent`: so common that numbers on which it makes no difference are redrawn. */
  readonly rank: 'author' | 'frequent' | 'seldom';
  readonly number: (run: Run) => number;
}
