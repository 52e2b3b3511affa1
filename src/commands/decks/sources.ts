import { existsSync } from 'node:fs';
import type { Settings } from '../../progress/settings.js';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';
import type { CommandContext } from '../context.js';

/** The folders and files that decks come from: the option, else the setting, else what is shipped. */
export interface DeckSources {
  readonly paths: readonly string[];
  /**
   * What the setting names and is not there now, such as on a disk that is not mounted. (What the option names was typed
   * just now: it is refused when it is read.)
   */
  readonly gone: readonly string[];
}

/** Where a command's decks come from. */
export function deckSources(
  { decksOption, shippedDecks }: Pick<CommandContext, 'decksOption' | 'shippedDecks'>,
  { decks }: Pick<Settings, 'decks'>,
): DeckSources {
  if (decksOption.length > 0) return { paths: decksOption, gone: [] };
  if (decks.length === 0) return { paths: [shippedDecks], gone: [] };
  const gone = decks.filter((path) => !existsSync(path));
  return { paths: decks.filter((path) => !gone.includes(path)), gone };
}

const MEND = 'To name others: autodiff-tutor config set decks PATH…';

/** What a learner must hear where decks are gone and the others are used. */
export function goneSentence(gone: readonly string[]): string {
  const [are, their] = gone.length === 1 ? ['is', 'its'] : ['are', 'their'];
  return `${shown(gone)}, of the setting decks, ${are} not there: ${their} items are left out. ${MEND}`;
}

/** The error where nothing can be done without the decks that are gone. */
export function decksGone(gone: readonly string[]): UserError {
  const [does, it] = gone.length === 1 ? ['does', 'it'] : ['do', 'them'];
  return new UserError(
    `${shown(gone)} ${does} not exist, and the setting decks names ${it}.`,
    `${MEND} Those that come along: autodiff-tutor config unset decks`,
  );
}

function shown(paths: readonly string[]): string {
  return paths.map(safeText).join(', ');
}
