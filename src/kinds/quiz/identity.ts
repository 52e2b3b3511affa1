import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Quiz } from './item.js';

/** A quiz is its question, and its options in no order that an author could change: they are shuffled anyway. */
export function identifyQuiz({ front, stem, options }: Quiz): Identity {
  const answer = options
    .map(({ right, text }) => `${right ? '✓' : '✗'} ${plainWords(text)}`)
    .sort()
    .join(' ');
  return { front: `${front}\n\n${stem}`, answer };
}
