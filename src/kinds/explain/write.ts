import { blockTokens } from '../../deck/bodies/block-parser.js';
import type { Written } from '../kind.js';
import { indented, listBelow } from '../common/list-below.js';
import type { Explain } from './item.js';
import { type ConceptKeys, keyComments, NO_KEYS } from './keys.js';

/** The prompt, and a bullet list of the concepts, each above the comments with its keys. */
export function writeExplain({ prompt, concepts, keys }: Explain): Written {
  const bullets = concepts.map((concept, index) => {
    return bullet([concept, ...commentsBelow(concept, keys[index] ?? NO_KEYS)].join('\n'));
  });
  return { classes: ['explain'], body: listBelow(prompt, bullets) };
}

/** The comments with a concept's keys; below HTML a blank line keeps them from being part of it. */
function commentsBelow(concept: string, keys: ConceptKeys): string[] {
  const comments = keyComments(keys);
  if (comments.length === 0) return [];
  const last = blockTokens(concept).findLast(({ level }) => level === 0);
  return last?.type === 'html_block' ? ['', ...comments] : comments;
}

/**
 * A first line of hyphens would make a thematic break with the bullet before it, and the white
 * space of an indented one would be taken for the bullet's.
 */
function bullet(concept: string): string {
  const standsBelow = /^(?: |[- ]*(?:\n|$))/.test(concept);
  return standsBelow ? `-\n${indented(concept)}` : `- ${indented(concept).slice(2)}`;
}
