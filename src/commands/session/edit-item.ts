import type { Item } from '../../deck/item.js';
import type { Examiner } from '../../question/examiner.js';
import { openInEditor } from '../../terminal/editor.js';
import type { CommandContext } from '../context.js';
import type { Workspace } from '../workspace.js';

/**
 * Opens an item's deck in the learner's editor, at the item, and reads the deck again. Returns what to tell the
 * learner; nothing that goes wrong in an editor may end a session.
 */
export async function editItem(
  item: Item,
  { library, follow }: Pick<Workspace, 'library' | 'follow'>,
  examiner: Examiner,
  context: CommandContext,
): Promise<string> {
  const path = library.decks.find(({ name }) => name === item.deck)?.path;
  if (path === undefined) return 'its deck is gone';
  const line = library.entry(item.id)?.line ?? item.line;
  let problem: string | undefined;
  examiner.aside(() => {
    problem = openInEditor({ path, line }, context.env);
  });
  if (problem !== undefined) return problem;
  await library.reload(item.deck);
  if (library.item(item.id) !== undefined) return 'deck read again';
  const deck = library.decks.find(({ name }) => name === item.deck);
  const isBroken =
    deck === undefined || [...deck.entries, ...deck.rejected].some(({ id }) => id === item.id);
  if (isBroken) return 'there is a mistake now, so it is skipped; autodiff-tutor check says where';
  const followed = (await follow()).find((sentence) => sentence.startsWith(`${item.id} is now `));
  return followed === undefined
    ? 'the item has left its deck, so it is skipped'
    : `${followed} It is asked next time.`;
}
