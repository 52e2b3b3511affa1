import { plainWords } from '../../identity/plain-words.js';
import type { Identity } from '../kind.js';
import type { Practice } from './item.js';

/** A skill is its question, and the rule by which its numbers are made, whatever order and spacing its lines have. */
export function identifyPractice({ front, text, block }: Practice): Identity {
  const rule = block
    .split('\n')
    .map((line) => line.replace(/\s+/g, ''))
    .filter((line) => line !== '' && !line.startsWith('#'))
    .sort()
    .join(' ');
  return { front: `${front}\n\n${text}`, answer: plainWords(rule) };
}
