import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isJournalName, type JournalSet, REVIEWS } from '../progress/journal/journal-set.js';
import { refuseDanglingLink } from '../progress/open-conf.js';
import { readWholeLines } from '../progress/journal/whole-lines.js';
import { safeText, safeWord } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { type Files, isArchive, unpacked } from './archive.js';
import { journalsOf } from './contents.js';

const NOTHING = 'Nothing was changed.';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing of that name',
  ENOTDIR: 'part of its path is a file',
  EACCES: 'you may not read it',
  EPERM: 'you may not read it',
  ELOOP: 'it is a symbolic link that leads back to itself',
  EISDIR: 'it is a folder where a journal is expected',
  ENAMETOOLONG: 'its name is too long',
  EIO: 'its disk fails',
  ERR_FS_FILE_TOO_LARGE: 'it is too large',
};

/**
 * The journals at a path: another state folder (or its folder `reviews`), one journal, or a backup.
 *
 * @param home the state folder they are to be taken into
 * @throws UserError if nothing of ours is there, or it is that folder itself.
 */
export function journalsAt(path: string, home: string): JournalSet {
  const shown = safeText(path);
  return reading(path, () => {
    if (!statSync(path).isDirectory()) return journalsInFile(path, home);
    refuseDanglingLink(join(path, REVIEWS));
    const folder = existsSync(join(path, REVIEWS)) ? join(path, REVIEWS) : path;
    if (isSame(folder, join(home, REVIEWS)) || isSame(path, home)) throw itself(shown);
    const names = readdirSync(folder).filter(isJournalName).sort();
    const journals = new Map(names.map((name) => [name, readingIn(folder, name)] as const));
    if (journals.size === 0 || ![...journals.values()].some(isOurs)) throw noState(path, shown);
    return journals;
  });
}

/** The files of the backup at `path`. @throws UserError if it is not a backup, or damaged. */
export function backupAt(path: string): Files {
  return reading(path, () => {
    const bytes = bytesOf(path);
    if (isArchive(bytes)) return unpacked(bytes, safeText(path));
    throw new UserError(
      `${safeText(path)} is no backup of autodiff-tutor, or a damaged one.`,
      `${NOTHING} To take in a journal or another state folder: autodiff-tutor merge`,
    );
  });
}

function journalsInFile(path: string, home: string): JournalSet {
  const bytes = bytesOf(path);
  if (isArchive(bytes)) return journalsOf(unpacked(bytes, safeText(path)));
  const name = basename(resolve(path));
  if (isSame(path, join(home, REVIEWS, name))) throw itself(safeText(path));
  if (isJournalName(name) && isOurs(bytes)) return new Map([[name, bytes]]);
  throw new UserError(
    `${safeText(path)} is neither a journal of autodiff-tutor nor a backup.`,
    `${NOTHING} A journal's name ends in .jsonl, and it holds at least one whole line.`,
  );
}

/** What a file holds, or a pipe until its end; a device may have none. */
function bytesOf(path: string): Buffer {
  const stats = statSync(path);
  if (!stats.isCharacterDevice() && !stats.isBlockDevice()) return readFileSync(path);
  throw new UserError(`${safeText(path)} cannot be read: it is a device.`, NOTHING);
}

function readingIn(folder: string, name: string): Buffer {
  const path = join(folder, name);
  return reading(path, () => readFileSync(path));
}

/** Whether a journal is empty, or holds a whole line of ours. */
function isOurs(bytes: Buffer): boolean {
  let found = bytes.length === 0;
  readWholeLines(bytes, () => (found = true));
  return found;
}

function isSame(path: string, other: string): boolean {
  return existsSync(path) && existsSync(other) && realpathSync(path) === realpathSync(other);
}

function itself(shown: string): UserError {
  return new UserError(
    `${shown} is the state folder in use: there is nothing to merge.`,
    'Name the state folder of another device, one of its journals, or a backup.',
  );
}

function noState(path: string, shown: string): UserError {
  if (existsSync(join(path, 'boxes.json'))) {
    return new UserError(
      `${shown} is a state folder without a journal: of a version before there were journals.`,
      `${NOTHING} Open it with this version once: AUTODIFF_TUTOR_HOME=${shown} autodiff-tutor due`,
    );
  }
  return new UserError(
    `${shown} is no state folder of autodiff-tutor: it holds no journal of ours.`,
    `${NOTHING} A state folder holds reviews/<device>.jsonl.`,
  );
}

function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code, path: failed = path } = error as NodeJS.ErrnoException;
    const why = code === undefined ? undefined : WHY[code];
    if (why === undefined) throw error;
    throw new UserError(`${safeWord(failed)} cannot be read: ${why}.`, NOTHING);
  }
}
