import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Card } from './item.js';

/** A card is what its two sides say. */
export function identifyCard({ front, stem, back }: Card): Identity {
  return { front: `${front}\n\n${stem}`, answer: plainWords(back) };
}
