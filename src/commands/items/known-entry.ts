import type { Entry } from '../../deck/entries.js';
import type { Library } from '../../library/library.js';
import { nearest } from '../../nearest.js';
import { safeText, safeWord } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import type { CommandContext } from '../context.js';
import { warn } from '../warn.js';
import type { Workspace } from '../workspace.js';

/**
 * The item that an id on the command line names. What an item was called before progress followed it to where it is now
 * names it as well, which is said: what other devices answer to that id counts for it, too.
 *
 * @throws UserError for an id that no deck has, with the nearest one that some deck has.
 */
export function knownEntry(
  id: string,
  { library, progress }: Pick<Workspace, 'library' | 'progress'>,
  context: CommandContext,
): Entry {
  const entry = library.entry(id);
  if (entry !== undefined) return entry;
  const now = library.entry(progress.nameOf(id));
  if (now === undefined) throw unknownItem(id, library);
  warn(context, `${safeText(id)} is ${safeText(now.id)} now.`);
  return now;
}

function unknownItem(id: string, library: Library): UserError {
  const meant = nearest(
    id,
    library.entries.map((known) => known.id),
  );
  return new UserError(
    `There is no item ${safeWord(id)}.`,
    meant === undefined
      ? 'The ids of what is due: autodiff-tutor due'
      : `Did you mean ${safeText(meant)}? The ids of what is due: autodiff-tutor due`,
  );
}
