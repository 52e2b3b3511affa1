import type { Written } from '../kind.js';
import { joinedByBreak } from '../common/sides/split.js';
import type { Reversed } from './item.js';

/** The card that both ways are asked of. */
export function writeReversed({ heading, more, back }: Reversed): Written {
  return { words: heading, classes: ['reversed'], body: joinedByBreak(more, back) };
}
