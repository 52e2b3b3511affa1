import type { Written } from '../kind.js';
import type { Practice } from './item.js';

/** The text, then the block, in a fence that nothing in it can close. */
export function writePractice({ text, block }: Practice): Written {
  const longest = Math.max(2, ...Array.from(block.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const fenced = `${fence}practice\n${block}\n${fence}`;
  return { classes: ['practice'], body: text === '' ? [fenced] : [text, fenced] };
}
