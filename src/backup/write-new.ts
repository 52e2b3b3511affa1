import { existsSync, linkSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';

/**
 * Writes a file that is not there yet, whole or not at all, and returns when it is on the disk.
 *
 * @returns false if there is something of that name already; it is left as it is.
 * @throws the file system's error if it cannot be written.
 */
export function writeNew(path: string, bytes: Buffer): boolean {
  if (existsSync(path)) return false;
  const beside = `${path}.tmp-${process.pid}`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600, flush: true });
    return put(beside, path);
  } finally {
    if (existsSync(beside)) unlinkSync(beside);
  }
}

/** A link fails where a rename would replace what somebody else made meanwhile. */
function put(beside: string, path: string): boolean {
  try {
    linkSync(beside, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // Some file systems know no links.
    renameSync(beside, path);
    return true;
  }
}
