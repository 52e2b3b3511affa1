import { existsSync, lstatSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { unpacked } from '../backup/archive.js';
import { BACKUPS } from '../backup/automatic.js';
import { REVIEWS } from '../progress/journal/journal-set.js';
import { guarded } from '../progress/open-conf.js';
import type { Instant } from '../schedule/day.js';
import { isUserError } from '../user-error.js';
import type { Examined } from './finding.js';

/** Names of files that are written before they replace another, and lie about if that was interrupted. */
const UNFINISHED = /\.tmp-\w+$|^device\.json\.[\da-z]{16}$/;
/** The folder in which a sync looks at a remote. */
const UNFINISHED_FOLDER = /^\.sync\.tmp-\w+$/;
const COPY = /^boxes\.json\.[a-z-]+(-?\d+)+$/;

/** A file that somebody may be writing now is left alone. */
const OLD_MS = 10 * 60_000;

/** What lies about in the state folder, and whether the backups in it are whole. */
export function examineFiles(home: string, now: Instant): Examined[] {
  return [...leftovers(home, now), ...copies(home), ...backups(home)];
}

function leftovers(home: string, now: Instant): Examined[] {
  return ['', REVIEWS, BACKUPS].flatMap((folder) =>
    namesIn(join(home, folder))
      .filter((name) => UNFINISHED.test(name))
      .map((name) => (folder === '' ? name : `${folder}/${name}`))
      .filter((file) => isOld(join(home, file), now))
      .map((file) => ({
        finding: { state: 'note', file, message: 'left by a write that was interrupted; removed' },
        repair: () => {
          guarded(join(home, file), () => {
            rmSync(join(home, file), { recursive: true });
          });
        },
      })),
  );
}

function isOld(path: string, now: Instant): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined || stats.mtimeMs >= now.epochMs - OLD_MS) return false;
  return stats.isFile() || (stats.isDirectory() && UNFINISHED_FOLDER.test(basename(path)));
}

function copies(home: string): Examined[] {
  return namesIn(home)
    .filter((name) => COPY.test(name))
    .map((file) => ({
      finding: {
        state: 'note',
        file,
        message: 'the boxes as they were before they were replaced; delete it when you are content',
      },
    }));
}

function backups(home: string): Examined[] {
  if (existsSync(join(home, BACKUPS)) && !isFolder(join(home, BACKUPS))) {
    const message = 'is a file, and a folder is needed there to keep automatic backups';
    return [{ finding: { state: 'damage', file: BACKUPS, message } }];
  }
  const names = namesIn(join(home, BACKUPS)).filter((name) => name.endsWith('.tar.gz'));
  const broken = names.flatMap((name): Examined[] => {
    const file = `${BACKUPS}/${name}`;
    try {
      const path = join(home, file);
      unpacked(
        guarded(path, () => readFileSync(path)),
        'it',
      );
      return [];
    } catch (error) {
      if (!isUserError(error)) throw error;
      return [{ finding: { state: 'damage', file, message: error.message } }];
    }
  });
  const whole = names.length - broken.length;
  if (whole === 0) return broken;
  const message = `${whole} automatic ${whole === 1 ? 'backup' : 'backups'}, whole`;
  return [{ finding: { state: 'ok', file: BACKUPS, message } }, ...broken];
}

function namesIn(folder: string): string[] {
  return isFolder(folder) ? guarded(folder, () => readdirSync(folder)) : [];
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}
