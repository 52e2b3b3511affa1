import { wrapSentences } from '../view/sentences.js';
import type { CommandContext } from './context.js';

/** Prints a sentence or two, wrapped for a person at a terminal; a pipe gets them as they are, one line a call. */
export function say({ out, isTerminal, surface }: CommandContext, text: string): void {
  const lines = isTerminal ? wrapSentences(text, surface.width) : [text];
  out(`${lines.join('\n')}\n`);
}
