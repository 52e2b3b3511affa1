import type { Item } from '../../deck/item.js';
import type { Telling } from '../../question/examiner.js';
import type { Palette } from '../../view/palette.js';
import { safeText } from '../../safe-text.js';
import { lessonLines } from '../../view/question/asides.js';
import type { Workspace } from '../workspace.js';

/** The lesson of an item that is new, as a page before its question; none once it or a sibling was answered. */
export function lessonOf(
  item: Item,
  { library, progress }: Pick<Workspace, 'library' | 'progress'>,
  palette: Palette,
): Telling | undefined {
  if (item.asides.lessons.length === 0) return undefined;
  const family = library.entries.filter(
    ({ deck, family }) => deck === item.deck && family === item.family,
  );
  if (family.some(({ id }) => progress.item(id).answers > 0)) return undefined;
  const deck = library.decks.find(({ name }) => name === item.deck);
  const title = safeText(deck?.title ?? item.deck);
  return {
    title: `New · ${title}`,
    label: `[lesson · ${title}]`,
    position: '',
    lines: (width) => lessonLines(item, { width, palette }),
    next: 'to the question',
    quit: 'leave',
  };
}
