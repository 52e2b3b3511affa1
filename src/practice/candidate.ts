import type { Run } from './run.js';

/** A mistake of a skill, and the number that it leads to at a run. */
export interface Candidate {
  readonly code: string;
  /** `author`: a line of the block. `frequent`: worth other numbers if it makes no difference. */
  readonly rank: 'author' | 'frequent' | 'seldom';
  readonly number: (run: Run) => number;
}
