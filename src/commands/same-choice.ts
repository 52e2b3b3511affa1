import { safeText } from '../safe-text.js';
import type { CommandContext } from './context.js';

/** A command on the same decks as this one, as the learner would type it: for saying what to do next. */
export function onSameDecks(
  command: string,
  decks: readonly string[],
  { decksOption }: Pick<CommandContext, 'decksOption'>,
): string {
  const options = decksOption.flatMap((path) => ['--decks', path]);
  return ['autodiff-tutor', command, ...[...decks, ...options].map(quoted)].join(' ');
}

function quoted(word: string): string {
  const safe = safeText(word);
  return /^[\w@%+=:,./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
}
