import type { Written } from '../kind.js';
import type { Cloze } from './item.js';

/** The text with all its blanks: siblings are written once. */
export function writeCloze({ text }: Cloze): Written {
  return { classes: ['cloze'], body: [text] };
}
