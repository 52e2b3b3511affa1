import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJournalName, type JournalSet, REVIEWS } from '../progress/journal/journal-set.js';
import { guarded } from '../progress/open-conf.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** The file of settings. */
export const SETTINGS_FILE = 'config.json';
const PREFIX = `${REVIEWS}/`;

/** Whether a backup may hold a file of this name: nothing else, and nowhere else, is ever unpacked. */
export function isEntryName(name: string): boolean {
  if (name === SETTINGS_FILE) return true;
  return name.startsWith(PREFIX) && isJournalName(name.slice(PREFIX.length));
}

/**
 * All that a backup keeps of a state folder: its journals, and its settings as they are on disk. The boxes are made anew
 * from the journals, and the device's name belongs to the device.
 *
 * @throws UserError if a file cannot be read or has a name that a backup cannot hold.
 */
export function contentsOf(home: string, journals: JournalSet): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const [name, bytes] of journals) {
    if (!isJournalName(name)) {
      throw new UserError(
        `${safeText(join(home, REVIEWS, name))} has a name that a backup cannot hold.`,
        'Give it another: letters and digits, at most 70 of them, before .jsonl.',
      );
    }
    files.set(`${PREFIX}${name}`, bytes);
  }
  const settings = join(home, SETTINGS_FILE);
  if (existsSync(settings)) {
    files.set(
      SETTINGS_FILE,
      guarded(settings, () => readFileSync(settings)),
    );
  }
  return files;
}

/** The journals in a backup. */
export function journalsOf(files: ReadonlyMap<string, Buffer>): JournalSet {
  const journals = new Map<string, Buffer>();
  for (const [name, bytes] of files) {
    if (name.startsWith(PREFIX)) journals.set(name.slice(PREFIX.length), bytes);
  }
  return journals;
}
