import { existsSync, readdirSync, readFileSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpacked } from '../backup/archive.js';
import { BACKUPS } from '../backup/automatic.js';
import { REVIEWS } from '../progress/journal-set.js';
import { guarded } from '../progress/open-conf.js';
import type { Instant } from '../schedule/day.js';
import { isUserError } from '../user-error.js';
import type { Examined } from './finding.js';

/** Names of files that are written before they replace another, and lie about if that was interrupted. */
const UNFINISHED = /\.tmp-\w+$|^device\.json\.[\da-z]{16}$/;
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
            unlinkSync(join(home, file));
          });
        },
      })),
  );
}

function isOld(path: string, now: Instant): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() === true && stats.mtimeMs < now.epochMs - OLD_MS;
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
  return existsSync(folder) ? guarded(folder, () => readdirSync(folder)) : [];
}
