import type { Diagnostic } from '../deck/diagnostic.js';
import { safeText } from '../safe-text.js';
import type { DeckFile } from './find-decks.js';
import { fileDiagnostic } from './read-deck.js';

/**
 * The files with each deck's name once. Two files of one name would share their items' ids, so the second is left out
 * and said; the same file named twice is one file.
 */
export function withoutNamesakes(found: readonly DeckFile[]): {
  readonly files: readonly DeckFile[];
  readonly problems: readonly Diagnostic[];
} {
  const byName = new Map<string, DeckFile>();
  const problems: Diagnostic[] = [];
  for (const file of found) {
    const first = byName.get(file.name);
    if (first === undefined) byName.set(file.name, file);
    else if (first.path !== file.path) problems.push(sameName(file, first));
  }
  return { files: [...byName.values()], problems };
}

function sameName(file: DeckFile, first: DeckFile): Diagnostic {
  return fileDiagnostic(
    file,
    `This deck has the same name as ${safeText(first.path)}, so their items could not be told apart.`,
    'Rename one of the two files.',
    'same-deck-name',
  );
}
