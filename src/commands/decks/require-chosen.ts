import type { ItemHeading, Level } from '../../deck/item.js';
import { nearest } from '../../nearest.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

const MOST_LISTED = 12;

type Heading = Pick<ItemHeading, 'level' | 'tags'>;

/**
 * Requires that every tag that was asked for is some item's, and that the levels leave an item. A slip must not look
 * like a day without anything due, to a script least of all.
 *
 * @throws UserError that names the tag that was probably meant, or what there is; like a deck that is not there, it
 *   depends on the decks and is no wrong usage.
 */
export function requireChosen(
  { levels = [], tags = [] }: { readonly levels?: readonly Level[]; tags?: readonly string[] },
  items: readonly Heading[],
): void {
  requireTags(tags, items);
  const tagged = items.filter((item) => tags.length === 0 || hasTag(item, tags));
  if (levels.length === 0 || tagged.length === 0) return;
  const there = new Set(tagged.map(({ level }) => level));
  if (levels.some((level) => there.has(level))) return;
  const among = tags.length === 0 ? '' : ` with the ${tagsNamed(tags)}`;
  throw new UserError(
    `No item here${among} has the level ${levels.join(' or ')}.`,
    `There are: ${[...there].join(', ')}.`,
  );
}

function requireTags(wanted: readonly string[], items: readonly Heading[]): void {
  if (wanted.length === 0) return;
  const known = new Set(items.flatMap(({ tags }) => tags));
  const strangers = [...new Set(wanted)].filter((tag) => !known.has(tag));
  if (strangers.length === 0) return;
  const meant = new Set(strangers.flatMap((tag) => nearest(tag, known) ?? []));
  throw new UserError(
    `No item here has the ${tagsNamed(strangers)}.`,
    meant.size === 0
      ? listed([...known].sort())
      : `Did you mean ${[...meant].map(safeText).join(' and ')}?`,
  );
}

function hasTag({ tags }: Heading, wanted: readonly string[]): boolean {
  return tags.some((tag) => wanted.includes(tag));
}

function tagsNamed(tags: readonly string[]): string {
  return `${tags.length === 1 ? 'tag' : 'tags'} ${tags.map(safeText).join(' or ')}`;
}

function listed(tags: readonly string[]): string {
  if (tags.length === 0) return 'None has any.';
  const more = tags.length > MOST_LISTED ? ', …' : '.';
  return `There are: ${tags.slice(0, MOST_LISTED).map(safeText).join(', ')}${more}`;
}
