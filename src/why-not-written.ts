import { safeWord } from './safe-text.js';
import { UserError } from './user-error.js';

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'its folder does not exist',
  ENOTDIR: 'part of its path is a file',
  EISDIR: 'there is a folder of that name',
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the place is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
};

/** The file system's error, as part of a sentence for the user. */
export function whyNotWritten(path: string, error: unknown, hint: string): UserError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = Object.hasOwn(WHY, code) ? WHY[code] : code;
  return new UserError(
    `${safeWord(path)} could not be written: ${why ?? 'nobody knows why'}.`,
    hint,
  );
}
