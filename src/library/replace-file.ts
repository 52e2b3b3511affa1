import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

const WHY: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the place is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
};

/**
 * Puts `bytes` in the place of what a file holds, all of them or none: they are written beside it and then take its
 * name, and its permissions. A link stays one; the file it leads to is replaced.
 *
 * @throws UserError if that fails; the file is then as it was.
 */
export function replaceFile(path: string, bytes: Uint8Array): void {
  let beside: string | undefined;
  try {
    const target = realpathSync(path);
    const { mode } = statSync(target);
    const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(temporary, 'wx', 0o600);
    beside = temporary;
    try {
      writeFileSync(file, bytes);
      fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    if (beside !== undefined) rmSync(beside, { force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === '') throw error;
    throw new UserError(
      `${safeText(path)} could not be written: ${(Object.hasOwn(WHY, code) ? WHY[code] : undefined) ?? code}.`,
      'It is as it was.',
    );
  }
}
