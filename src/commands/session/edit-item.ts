import type { Item } from '../../deck/item.js';
import type { DeckOutline } from '../../deck/outline.js';
import type { Examiner } from '../../question/examiner.js';
import { safeText } from '../../safe-text.js';
import { openInEditor } from '../../terminal/editor.js';
import type { CommandContext } from '../context.js';
import type { Workspace } from '../workspace.js';

/** What came of an edit. */
export interface Edited {
  /** In a few words, for the head of the question that is asked next; may be empty. */
  readonly brief: string;
  /** What the learner must hear before that, in sentences. */
  readonly notice: string | undefined;
  /** Items that have another id by now. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** What of a workspace an edit changes. */
type Edits = Pick<Workspace, 'library' | 'progress' | 'follow'>;

/**
 * Opens an item's deck in the learner's editor, at the item, and reads the deck again. Nothing that goes wrong in an
 * editor may end a session.
 */
export async function editItem(
  item: Item,
  workspace: Edits,
  examiner: Examiner,
  context: Pick<CommandContext, 'env' | 'stdin' | 'isTerminal'>,
): Promise<Edited> {
  const { library } = workspace;
  const before = library.decks.find(({ name }) => name === item.deck);
  if (before === undefined) return told('The deck of this item is gone, so it cannot be edited.');
  const { path } = before;
  const line = library.entry(item.id)?.line ?? item.line;
  if (!context.isTerminal || !context.stdin.isTTY) {
    const where = `The item is in ${safeText(path)}, line ${line}.`;
    return told(`An editor needs a terminal, and there is none here. ${where}`);
  }
  let problem: string | undefined;
  examiner.aside(() => {
    problem = openInEditor({ path, line }, context.env);
  });
  await library.reload(item.deck);
  const edited = await readAgain(item, before, workspace);
  // An editor may have written the file and failed after that.
  const notice = [problem, edited.notice].filter((sentence) => sentence !== undefined).join(' ');
  return problem === undefined ? edited : { ...edited, brief: '', notice };
}

/** What became of the item, once its deck was read again. */
async function readAgain(
  { id, deck: name }: Item,
  before: DeckOutline,
  { library, progress, follow }: Edits,
): Promise<Edited> {
  const after = library.decks.find((deck) => deck.name === name);
  if (after === undefined) return told('The deck can no longer be read, so the item is skipped.');
  const { reworded } = await import('../edits/reworded.js');
  const renamed = new Map(reworded(before, after));
  await follow();
  for (const entry of before.entries) {
    const now = progress.nameOf(entry.id);
    if (library.entry(entry.id) === undefined && library.entry(now) !== undefined) {
      renamed.set(entry.id, now);
    }
  }
  const now = renamed.get(id);
  if (now !== undefined && library.item(now) !== undefined) {
    const hasBox = progress.boxes.standings.has(now);
    return { ...told(undefined, renamed), brief: hasBox ? 'reworded, its box kept' : AGAIN };
  }
  if (library.item(id) !== undefined) return { ...told(undefined, renamed), brief: AGAIN };
  const isBroken =
    now !== undefined || [...after.entries, ...after.rejected].some((entry) => entry.id === id);
  return told(
    isBroken
      ? 'There is a mistake in the item now, so it is skipped. Where it is: autodiff-tutor check'
      : 'The item is no longer in its deck, so it is skipped.',
    renamed,
  );
}

const AGAIN = 'deck read again';

function told(
  notice: string | undefined,
  renamed: ReadonlyMap<string, string> = new Map<string, string>(),
): Edited {
  return { brief: '', notice, renamed };
}
