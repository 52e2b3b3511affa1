import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

const PROBLEMS: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  ENOENT: ['does not exist', 'Check the spelling.'],
  ENOTDIR: ['lies below something that is a file', 'Check the path.'],
  EACCES: ['may not be read by you', 'Check its permissions.'],
  EPERM: ['may not be read by you', 'Check its permissions.'],
  ELOOP: ['is a symbolic link that leads back to itself', 'Mend the link.'],
  ENAMETOOLONG: ['is too long a name', 'Check the path.'],
  EISDIR: ['is a folder', 'Name a file in it.'],
  EIO: ['cannot be read: its disk fails', 'Check the disk.'],
  ESTALE: ['cannot be read: its network disk went away', 'Connect the disk again.'],
  ETIMEDOUT: ['cannot be read: its network disk does not answer', 'Connect the disk again.'],
};

/**
 * Runs something that reads `path` and turns what a user can mend into a sentence.
 *
 * @throws UserError naming the path.
 */
export function reading<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const [what, hint] = (code === undefined ? undefined : PROBLEMS[code]) ?? [];
    if (what === undefined) throw error;
    if (path === '')
      throw new UserError('An empty path names nothing.', 'Name a file or a folder.');
    throw new UserError(`${safeText(path)} ${what}.`, hint);
  }
}
