import type { Item } from '../../deck/item.js';

/** A prompt to explain something in one's own words, and the concepts that a good explanation touches. */
export interface Explain extends Item {
  readonly kind: 'explain';
  readonly prompt: string;
  readonly concepts: readonly string[];
}
