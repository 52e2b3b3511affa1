import { existsSync } from 'node:fs';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

const MOST_LISTED = 8;

/**
 * The name of the deck that a word stands for: its beginning is enough where no other deck begins so, whatever the case.
 * The word itself where it is a deck's name, or names a file or folder, or is neither.
 *
 * @throws UserError (wrong usage) where several decks begin so.
 */
export function wholeDeckName(word: string, decks: readonly { readonly name: string }[]): string {
  if (word === '' || decks.some(({ name }) => name === word) || existsSync(word)) return word;
  const beginning = word.toLowerCase();
  const names = decks.map(({ name }) => name);
  const meant = names.filter((name) => name.toLowerCase().startsWith(beginning));
  if (meant.length > 1) {
    const listed = meant.slice(0, MOST_LISTED).map(safeText).join(', ');
    throw new UserError(
      `${meant.length} decks begin with ${safeText(word)}.`,
      `Which one? ${listed}${meant.length > MOST_LISTED ? ', …' : ''}`,
      2,
    );
  }
  return meant[0] ?? word;
}
