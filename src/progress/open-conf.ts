import type Conf from 'conf';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** Where state lives: the folder named by the user, or undefined for the platform's own place. */
export interface StateHome {
  readonly folder: string | undefined;
}

type ConfStore = Conf;

/**
 * A `conf` file of ours, `<name>.json` in the state folder. Keys are literal (a dot in an id is just a dot),
 * and a damaged file is an error, never silently replaced. `conf` is loaded only now, because it costs more
 * to import than anything else here.
 *
 * @throws UserError if the folder cannot be used.
 */
export async function openConf(home: StateHome, name: string): Promise<ConfStore> {
  const { default: ConfClass } = await import('conf');
  return guarded(name, home.folder, () => {
    return new ConfClass<Record<string, unknown>>({
      projectName: 'autodiff-tutor',
      projectSuffix: '',
      configName: name,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      // Compact: pretty-printing doubles the size, and each answer writes the whole file.
      serialize: (value) => `${JSON.stringify(value)}\n`,
      ...(home.folder === undefined ? {} : { cwd: home.folder }),
    });
  });
}

/**
 * Runs something that touches a `conf` file and turns what a user can mend into a sentence.
 *
 * @throws UserError for a damaged file or a folder that cannot be used.
 */
export function guarded<T>(name: string, path: string | undefined, touch: () => T): T {
  try {
    return touch();
  } catch (error) {
    throw asUserError(error, name, path);
  }
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: 'is a file, and a folder is needed there',
  ENOTDIR: 'is a file, or lies below one, and a folder is needed there',
  EACCES: 'may not be read or written by you',
  EPERM: 'may not be written by you',
  EROFS: 'is on a file system that is read-only',
  ENOSPC: 'is on a disk that is full',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENAMETOOLONG: 'is too long a name',
  EISDIR: 'is a folder where a file is needed',
};

function asUserError(error: unknown, name: string, path: string | undefined): unknown {
  if (error instanceof SyntaxError) {
    return new UserError(
      `${shown(path, name)} is damaged: it is not JSON any more (${safeText(error.message)}).`,
      'Nothing was changed. Move the file away to start afresh, or put back a copy of it.',
    );
  }
  const { code, path: failedPath } = error as NodeJS.ErrnoException;
  const problem = code === undefined ? undefined : FOLDER_PROBLEMS[code];
  if (problem === undefined) return error;
  return new UserError(
    `Progress cannot be kept: ${safeText(failedPath ?? path ?? name)} ${problem}.`,
    'Nothing was changed. Set AUTODIFF_TUTOR_HOME to a folder that you can write.',
  );
}

function shown(path: string | undefined, name: string): string {
  return safeText(path === undefined ? `${name}.json` : `${path}/${name}.json`);
}
