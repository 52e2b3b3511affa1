import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { lazily } from '../lazily.js';
import { reading } from './reading.js';

/** A file that is, by its place and name, a deck. */
export interface DeckFile {
  /** As the user would write it. */
  readonly path: string;
  /** The file's name without `.md`. */
  readonly name: string;
}

// Every forge shows it as the folder's front page, so it is about the decks, not one of them.
const FOLDER_NOTES = 'readme.md';

/**
 * The decks at a path: the file itself, or every `.md` in the folder and the folders below it, by name. Hidden folders
 * and `node_modules` are left out, and so is a folder that a link leads back to.
 *
 * @throws UserError if there is nothing at the path, or it may not be read.
 */
export function findDecks(path: string): DeckFile[] {
  const stats = reading(path, () => statSync(path));
  if (!stats.isDirectory()) return [deckFile(path)];
  const found: DeckFile[] = [];
  // Most folders hold no other, and then their real paths are not needed.
  const visited = lazily(() => new Set([reading(path, () => realpathSync(path))]));
  const folders = [path];
  const visit = (folder: string): void => {
    const real = reading(folder, () => realpathSync(folder));
    if (visited().has(real)) return;
    visited().add(real);
    folders.push(folder);
  };
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const here = folder;
    const entries = here === path ? reading(here, () => entriesOf(here)) : readable(here);
    // Handed on as if it were a deck: its reader reports that it cannot be read.
    if (entries === undefined) found.push(deckFile(here));
    for (const entry of entries ?? []) {
      const { name } = entry;
      if (name.startsWith('.') || name === 'node_modules') continue;
      const child = join(here, name);
      const kind = kindOf(entry, child);
      if (kind === 'folder') visit(child);
      else if (kind === 'file' && isDeckName(name)) found.push(deckFile(child));
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The names of the decks in the folder that a deck stands in; none where it cannot be read. */
export function decksBeside({ path }: Pick<DeckFile, 'path'>): string[] {
  const names = (readable(dirname(path)) ?? []).map(({ name }) => name);
  return names.filter(isDeckName).map((name) => deckFile(name).name);
}

function deckFile(path: string): DeckFile {
  return { path, name: basename(path, extname(path)) };
}

function isDeckName(entry: string): boolean {
  return extname(entry).toLowerCase() === '.md' && entry.toLowerCase() !== FOLDER_NOTES;
}

/** What is in a folder, by name. The kinds come along: asking for each costs a tenth of a short command's time. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What is in a folder below the one named; one that may not be read must not stop the decks beside it. */
function readable(folder: string): Dirent[] | undefined {
  try {
    return entriesOf(folder);
  } catch {
    return undefined;
  }
}

/** A link to nowhere, or in a circle, is neither: it must not stop the decks beside it. */
function kindOf(entry: Dirent, path: string): 'file' | 'folder' | 'neither' {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  try {
    // What a link leads to, or what a file system does not tell beforehand.
    const stats = statSync(path);
    return stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'neither';
  } catch {
    return 'neither';
  }
}
