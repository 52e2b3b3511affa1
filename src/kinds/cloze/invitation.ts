import type { Cloze } from './item.js';
import { hiddenWords } from './judge-blanks.js';

/** What to type. */
export function invitationOf(item: Pick<Cloze, 'answers'>): string {
  const count = hiddenWords(item).length;
  return count === 1
    ? 'Type what is hidden.'
    : `Type what the ${count} blanks hide, in their order, with commas between.`;
}
