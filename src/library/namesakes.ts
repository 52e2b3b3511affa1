import { realpathSync } from 'node:fs';
import type { Diagnostic } from '../deck/diagnostics/diagnostic.js';
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
    else if (!isSameFile(file, first)) problems.push(sameName(file, first));
  }
  return { files: [...byName.values()], problems };
}

/** Whether two paths, one relative or over a link perhaps, lead to one file. */
function isSameFile(file: DeckFile, other: DeckFile): boolean {
  if (file.path === other.path) return true;
  try {
    return realpathSync(file.path) === realpathSync(other.path);
  } catch {
    return false;
  }
}

function sameName(file: DeckFile, first: DeckFile): Diagnostic {
  return fileDiagnostic(
    file,
    `This deck has the same name as ${safeText(first.path)}, so their items could not be told apart.`,
    'Rename one of the two files.',
    'same-deck-name',
  );
}
