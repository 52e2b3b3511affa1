import { readdirSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalSet, journalSetIn } from '../progress/journal/journal-set.js';
import { guarded, makeFolder } from '../progress/open-conf.js';
import type { Instant } from '../schedule/day.js';
import { formatInstant } from '../schedule/instant.js';
import { packed } from './archive.js';
import { contentsOf } from './contents.js';
import { writeNew } from './write-new.js';

/** Where automatic backups are kept within the state folder, and how many. */
export const BACKUPS = 'backups';
const KEPT = 10;
const AUTOMATIC = /^before-[a-z]+-\d{8}T\d{6}(-\d+)?\.tar\.gz$/;

/**
 * Keeps a backup of the state folder as it is, before something is done to it, and lets go of the oldest such backups.
 *
 * @param before what is going to be done, one word
 * @returns the path of the backup; undefined if there is nothing to keep
 * @throws UserError if it cannot be written.
 */
export function keepBackup(
  home: string,
  before: string,
  now: Instant,
  journals: JournalSet = journalSetIn(home),
): string | undefined {
  const files = contentsOf(home, journals);
  if (files.size === 0) return undefined;
  const at = formatInstant(now);
  const folder = join(home, BACKUPS);
  return guarded(folder, () => {
    makeFolder(folder);
    const name = `before-${before}-${at.slice(0, 19).replaceAll(/[-:]/g, '')}`;
    const path = writeFree(folder, name, packed(files, at));
    prune(folder);
    return path;
  });
}

function writeFree(folder: string, name: string, bytes: Buffer): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.tar.gz`);
    if (writeNew(path, bytes)) return path;
  }
}

/** Only what was named here is ever removed. */
function prune(folder: string): void {
  const automatic = readdirSync(folder).filter((name) => AUTOMATIC.test(name));
  const when = (name: string): string => name.replace(/^before-[a-z]+-/, '');
  automatic.sort((a, b) => when(a).localeCompare(when(b), 'en', { numeric: true }));
  for (const name of automatic.slice(0, -KEPT)) unlinkSync(join(folder, name));
}
