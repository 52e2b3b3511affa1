import type { Written } from '../kind.js';
import { indented, listBelow } from '../common/list-below.js';
import type { Explain } from './item.js';

/** The prompt, and a bullet list of the concepts. */
export function writeExplain({ prompt, concepts }: Explain): Written {
  return { classes: ['explain'], body: listBelow(prompt, concepts.map(bullet)) };
}

/**
 * A first line of hyphens would make a thematic break with the bullet before it, and the white
 * space of an indented one would be taken for the bullet's.
 */
function bullet(concept: string): string {
  const standsBelow = /^(?: |[- ]*(?:\n|$))/.test(concept);
  return standsBelow ? `-\n${indented(concept)}` : `- ${indented(concept).slice(2)}`;
}
