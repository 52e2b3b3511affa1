import type { Entry } from '../deck/entries.js';
import type { Library } from '../library/library.js';
import { nearest } from '../nearest.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/**
 * The item that an id on the command line names.
 *
 * @throws UserError for an id that no deck has, with the nearest one that some deck has.
 */
export function knownEntry(id: string, library: Library): Entry {
  const entry = library.entry(id);
  if (entry !== undefined) return entry;
  const meant = nearest(
    id,
    library.entries.map((known) => known.id),
  );
  throw new UserError(
    `There is no item ${safeText(id)}.`,
    meant === undefined
      ? 'The ids of what is due: autodiff-tutor due'
      : `Did you mean ${safeText(meant)}? The ids of what is due: autodiff-tutor due`,
  );
}
