import type { Skill } from './skill.js';

/** One thing that is asked of a question. */
export interface PracticeCell {
  /** What is asked: `dy/dx`, `v₂`, `∂y/∂v₁ after this step`. */
  readonly label: string;
  readonly answer: number | string;
  /** What mistakes come to: each can be told from the answer and from the others. */
  readonly mistakes: readonly { readonly code: string; readonly answer: number | string }[];
}

/** A skill with the numbers that a seed makes. */
export interface PracticeQuestion {
  readonly kind: 'number' | 'formula' | 'trace';
  readonly skill: Skill;
  readonly seed: string;
  /** Every drawn name. */
  readonly at: ReadonlyMap<string, number>;
  /** The same as they are written: `pi/6`. */
  readonly texts: ReadonlyMap<string, string>;
  /** As the author wrote it, tidied. */
  readonly ask: string;
  /** Computed names with their formulas. */
  readonly definitions: ReadonlyMap<string, string>;
  /** One for a number or a formula; one a cell for a trace, in the order of the walk. */
  readonly cells: readonly PracticeCell[];
}
