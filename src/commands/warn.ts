import { wrapSentences } from '../view/sentences.js';
import type { CommandContext } from './context.js';

/** Says a sentence or two on standard error, beside what a command prints; wrapped for a person at a terminal. */
export function warn(context: Pick<CommandContext, 'err' | 'errorWidth'>, text: string): void {
  const width = context.errorWidth;
  const lines = width === undefined ? [text] : wrapSentences(text, width);
  context.err(`${lines.join('\n')}\n`);
}
