import { findDecks } from '../../library/find-decks.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

const WHAT_A_DECK_IS =
  'A deck is a file NAME.md, in that folder or in one below it; a README.md is not a deck.';

/**
 * Requires a deck at each of the paths that were typed just now: without one, every command would report, truthfully,
 * that there is nothing to do.
 *
 * @throws UserError for a folder without a deck, and as `findDecks` does.
 */
export function requireDecks(paths: readonly string[]): void {
  const empty = paths.find((path) => findDecks(path).length === 0);
  if (empty === undefined) return;
  throw new UserError(
    `There is no deck in ${safeText(empty)}.`,
    `${WHAT_A_DECK_IS} To see the decks that come along, leave the path out: autodiff-tutor decks`,
  );
}

/** The error where the setting `decks` names nothing but folders without a deck. */
export function noDeckInSetting(paths: readonly string[]): UserError {
  const named = paths.map(safeText).join(', ');
  return new UserError(
    `There is no deck in ${named}, which the setting decks names.`,
    `${WHAT_A_DECK_IS} The decks that come along: autodiff-tutor config unset decks`,
  );
}
