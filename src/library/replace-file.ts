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
import { whyNotWritten } from '../why-not-written.js';

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
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw whyNotWritten(path, error, 'It is as it was.');
  }
}
