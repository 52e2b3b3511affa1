import type { Item } from '../../deck/item.js';
import type { ConceptKeys } from './keys.js';

/** A prompt to explain something in one's own words, and the concepts that a good explanation touches. */
export interface Explain extends Item {
  readonly kind: 'explain';
  readonly prompt: string;
  readonly concepts: readonly string[];
  /** For each concept what speaks for it in an explanation; nothing where its own words have to do. */
  readonly keys: readonly ConceptKeys[];
}
