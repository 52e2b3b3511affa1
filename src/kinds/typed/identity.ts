import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Typed } from './item.js';

/** A typed item is its question, and the set of the answers that are right. */
export function identifyTyped({ front, stem, answers }: Typed): Identity {
  return { front: `${front}\n\n${stem}`, answer: answers.map(plainWords).sort().join(' · ') };
}
