import type { Written } from '../kind.js';
import { joinedByBreak } from '../common/sides/split.js';
import type { Card } from './item.js';

/** The rest of the question, if there is one, and the back. */
export function writeCard({ stem, back }: Card): Written {
  return { classes: [], body: joinedByBreak(stem, back) };
}
