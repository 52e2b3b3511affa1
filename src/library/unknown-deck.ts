import type { DeckOutline } from '../deck/outline.js';
import { safeText, safeWord } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { nearest } from '../nearest.js';

/** The error for a deck that is not there, with the nearest that is. */
export function unknownDeck(name: string, decks: readonly DeckOutline[]): UserError {
  const names = decks.map((deck) => safeText(deck.name));
  const meant = nearest(name, names);
  return new UserError(
    `There is no deck named ${safeWord(name)}, and no such file or folder.`,
    meant === undefined
      ? `The decks are: ${names.length > 0 ? names.join(', ') : 'none'}.`
      : `Did you mean ${meant}?`,
  );
}
