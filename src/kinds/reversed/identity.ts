import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Reversed } from './item.js';

/** Each way is what it asks and what it answers. */
export function identifyReversed({ front, stem, answer }: Reversed): Identity {
  return { front: `${front}\n\n${stem}`, answer: plainWords(answer) };
}
