import type { Skill } from './skill.js';

/** One thing that a question asks for. */
export interface PracticeCell {
  /** What is asked for: `dy/dx`, `v₂`, `∂y/∂v₁ after this step`. */
  readonly label: string;
  readonly answer: number | string;
  /** The results of mistakes: each is distinguishable from the answer and from the others. */
  readonly mistakes: readonly { readonly code: string; readonly answer: number | string }[];
}

/** A skill with the numbers for a seed. */
export interface PracticeQuestion {
  readonly kind: 'number' | 'formula' | 'trace';
  readonly skill: Skill;
  readonly seed: string;
  /** Every drawn name. */
  readonly at: ReadonlyMap<string, number>;
  /** The same, as written: `pi/6`. */
  readonly texts: ReadonlyMap<string, string>;
  /** As the author wrote it, tidied. */
  readonly ask: string;
  /** Computed names with their formulas. */
  readonly definitions: ReadonlyMap<string, string>;
  /** One for a number or a formula; one per cell for a trace, in the order of the walk. */
  readonly cells: readonly PracticeCell[];
}
