import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Cloze } from './item.js';

/** A blank is the text around it, and what fills it. */
export function identifyCloze({ front, gapped, answers }: Cloze): Identity {
  return { front: `${front}\n\n${gapped}`, answer: answers.map(plainWords).join(' · ') };
}
