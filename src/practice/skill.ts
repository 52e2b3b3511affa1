import type { Condition } from './condition.js';
import type { Computed, Model } from './model.js';
import type { OptimizerAsk } from './optimizer-ask.js';
import type { Quantity } from './quantity.js';
import type { ValueSet } from './value-set.js';

/** The codes for what can be wrong with a block. */
export type SkillProblemCode =
  | 'practice-bad-line'
  | 'practice-unknown-key'
  | 'practice-bad-name'
  | 'practice-second-definition'
  | 'practice-bad-values'
  | 'practice-bad-formula'
  | 'practice-unknown-name'
  | 'practice-circular'
  | 'practice-bad-condition'
  | 'practice-bad-setting'
  | 'practice-without-ask'
  | 'practice-second-ask'
  | 'practice-not-differentiable'
  | 'practice-without-draw'
  | 'practice-bad-mistake'
  | 'practice-unnamed-mistake'
  | 'practice-long-formula'
  | 'practice-few-draws'
  | 'practice-mistake-never-differs'
  | 'practice-same-mistakes';

/** Something wrong with a block, and where. */
export interface SkillProblem {
  readonly severity: 'error' | 'warning';
  readonly code: SkillProblemCode;
  /** The line within the block, from 0. */
  readonly line: number;
  /** From 0, in UTF-16 code units. */
  readonly column: number;
  readonly length: number;
  readonly message: string;
  readonly help: string;
}

/** Part of a line of the block. */
export type Place = Pick<SkillProblem, 'line' | 'column' | 'length'>;

/** Something asked for as a single number or formula. */
export interface QuantityAsk {
  readonly kind: 'quantity';
  readonly text: string;
  readonly quantity: Quantity;
}

/** The quantity of a mistake line or an ask. */
export type Asked = QuantityAsk | OptimizerAsk;

/** What a skill asks for. */
export type Ask =
  | { readonly kind: 'number'; readonly asked: Asked }
  | { readonly kind: 'formula'; readonly asked: QuantityAsk }
  | { readonly kind: 'trace'; readonly of: string };

/** A `mistake code: …` line. */
export interface AuthorMistake {
  readonly code: string;
  readonly asked: Asked;
  readonly sentence: string | undefined;
  readonly place: Place;
}

/** A parsed practice block. Plain data: two readings of one text are equal. */
export interface Skill {
  readonly block: string;
  /** Drawn names sorted by code units, so that the order of lines does not matter. */
  readonly drawn: ReadonlyMap<string, ValueSet>;
  /** Computed names, each after those it uses. */
  readonly computed: ReadonlyMap<string, Computed>;
  readonly names: ReadonlySet<string>;
  readonly where: readonly Condition[];
  readonly ask: Ask;
  /** The text of the ask, tidied. */
  readonly askText: string;
  readonly askPlace: Place;
  readonly mistakes: readonly AuthorMistake[];
  /** The number of significant digits required in a typed answer. */
  readonly digits: number;
  readonly keep: ReadonlySet<string>;
  /** What the trace is taken with respect to. */
  readonly variables: readonly string[];
  readonly kinksAsked: boolean;
  readonly model: Model;
}
