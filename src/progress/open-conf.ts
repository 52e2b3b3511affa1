import type Conf from 'conf';
import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** Where state is stored: the folder named by the user, or undefined for the platform's default. */
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
export async function openConf(
  home: StateHome,
  name: string,
  format: Format = COMPACT_JSON,
): Promise<ConfStore> {
  const { default: ConfClass } = await import('conf');
  const open = (deserialize: (text: string) => Record<string, unknown>): ConfStore =>
    new ConfClass<Record<string, unknown>>({
      projectName: 'autodiff-tutor',
      projectSuffix: '',
      configName: name,
      accessPropertiesByDotNotation: false,
      clearInvalidConfig: false,
      serialize: format.serialize,
      deserialize,
      ...(home.folder === undefined ? {} : { cwd: home.folder }),
    });
  try {
    if (home.folder !== undefined) {
      makeFolder(home.folder);
      refuseDanglingLink(join(home.folder, `${name}.json`));
    }
    return open(format.deserialize);
  } catch (error) {
    // Only `conf` knows the platform's default, and it only tells if it can read the content.
    const isContent = error instanceof SyntaxError;
    const path = isContent ? open(() => ({})).path : join(home.folder ?? '', `${name}.json`);
    throw asUserError(error, path);
  }
}

/**
 * Creates a folder and its parents, one at a time: Node's recursive mkdir never returns if a file system claims that an
 * existing parent does not exist, as /proc does on Linux.
 *
 * @throws UserError for a broken link.
 */
export function makeFolder(folder: string): void {
  const above = dirname(folder);
  if (above !== folder && !existsSync(above)) makeFolder(above);
  if (existsSync(folder)) return;
  refuseDanglingLink(folder);
  mkdirSync(folder);
}

/** A link to something that is missing now, such as an unmounted disk, would be replaced by something empty. @throws UserError */
export function refuseDanglingLink(path: string): void {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats?.isSymbolicLink() !== true || existsSync(path)) return;
  throw new UserError(
    `${safeText(path)} is a link to something that is not there.`,
    'Nothing was changed. Bring it back (is its disk mounted?), or remove the link.',
  );
}

/** How to convert between a file's text and its object. */
export interface Format {
  readonly serialize: (value: object) => string;
  readonly deserialize: (text: string) => Record<string, unknown>;
}

const COMPACT_JSON: Format = {
  serialize: (value) => `${JSON.stringify(value)}\n`,
  deserialize: parseObject,
};

/** JSON that is not an object would be read as an empty file, and replaced by the next answer. */
export function parseObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw new SyntaxError('it holds no object');
}

/**
 * Runs something that uses the `conf` file at `path` and turns errors that a user can fix into sentences.
 *
 * @throws UserError for a damaged file or a folder that cannot be used.
 */
export function guarded<T>(path: string, touch: () => T): T {
  try {
    return touch();
  } catch (error) {
    throw asUserError(error, path);
  }
}

const FOLDER_PROBLEMS: Readonly<Record<string, string>> = {
  EEXIST: 'is a file, and a folder is needed there',
  ENOENT: 'cannot be made there',
  ENOTDIR: 'is a file, or lies below one, and a folder is needed there',
  EACCES: 'may not be read or written by you',
  EPERM: 'may not be written by you',
  EROFS: 'is on a file system that is read-only',
  ENOSPC: 'is on a disk that is full',
  ELOOP: 'is a symbolic link that leads back to itself',
  ENAMETOOLONG: 'is too long a name',
  EISDIR: 'is a folder where a file is needed',
  EFBIG: 'may not grow any further',
  EDQUOT: 'is on a disk where your share is used up',
  EIO: 'is on a disk that fails',
};

function asUserError(error: unknown, path: string): unknown {
  if (error instanceof SyntaxError) {
    return new UserError(
      `${safeText(path)} is damaged: it is not the JSON it should be (${safeText(error.message)}).`,
      'Nothing was changed. Move the file away to start afresh, or restore a copy of it.',
    );
  }
  if ((error as NodeJS.ErrnoException).syscall === 'uv_os_homedir') {
    return new UserError(
      'Progress cannot be kept: this user has no home folder.',
      'Set AUTODIFF_TUTOR_HOME to a folder that you can write to.',
    );
  }
  const { code, path: failedPath = path } = error as NodeJS.ErrnoException;
  // A new version is written beside the file under a temporary name, which would mean nothing to the user.
  const culprit = failedPath.startsWith(path) ? path : failedPath;
  const problem = code === undefined ? undefined : FOLDER_PROBLEMS[code];
  if (problem === undefined) return error;
  return new UserError(
    `Progress cannot be kept: ${safeText(culprit)} ${problem}.`,
    'Nothing was changed. Set AUTODIFF_TUTOR_HOME to a folder that you can write to.',
  );
}
