import { nearest } from '../../nearest.js';
import { safeText } from '../../safe-text.js';

const MOST_LISTED = 12;

/** A sentence for each tag that was asked for and that no item has, with the one that was probably meant. */
export function unknownTags(
  wanted: readonly string[],
  items: readonly { readonly tags: readonly string[] }[],
): string[] {
  if (wanted.length === 0) return [];
  const known = new Set(items.flatMap(({ tags }) => tags));
  const strangers = new Set(wanted.filter((tag) => !known.has(tag)));
  return Array.from(strangers, (tag) => {
    const meant = nearest(tag, known);
    const hint =
      meant === undefined ? listed([...known].sort()) : `Did you mean ${safeText(meant)}?`;
    return `No item here has the tag ${safeText(tag)}. ${hint}`;
  });
}

function listed(tags: readonly string[]): string {
  if (tags.length === 0) return 'None has any.';
  const more = tags.length > MOST_LISTED ? ', …' : '.';
  return `There are: ${tags.slice(0, MOST_LISTED).map(safeText).join(', ')}${more}`;
}
