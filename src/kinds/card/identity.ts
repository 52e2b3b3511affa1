import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Card } from './item.js';

/** A card is what its two sides say. */
export function identifyCard({ front, back }: Card): Identity {
  return { front, answer: plainWords(back) };
}
