import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Explain } from './item.js';

/** An explain item is its prompt and the set of its concepts. */
export function identifyExplain({ front, prompt, concepts }: Explain): Identity {
  return { front: `${front}\n\n${prompt}`, answer: concepts.map(plainWords).sort().join(' · ') };
}
