import { wrapText } from '../view/wrap.js';
import type { CommandContext } from './context.js';

/** Prints a sentence or two, wrapped for a person at a terminal; a pipe gets them as they are, one line a call. */
export function say({ out, isTerminal, surface }: CommandContext, text: string): void {
  const lines = isTerminal ? wrapText(text, surface.width) : [text];
  out(`${lines.join('\n')}\n`);
}
