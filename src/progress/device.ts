import { existsSync, readFileSync, realpathSync, renameSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { guarded, makeFolder, parseObject } from './open-conf.js';
import { randomName } from './random-name.js';

const FILE = 'device.json';
const VERSION = 1;
const NAME = /^[\da-z]{4,40}$/;

/**
 * The name under which this device writes its journal: generated once and stored in `device.json`, with the machine and
 * the folder it was made for. A copy of the state folder, on another machine or the same one, is another device: two of
 * them must never append to one journal.
 *
 * @throws UserError if the file cannot be read or written, or was written by a newer version.
 */
export function deviceName(folder: string, random: () => number): string {
  const path = join(folder, FILE);
  return guarded(path, () => {
    makeFolder(folder);
    const here = placeOf(folder);
    const kept = keptName(path, here);
    if (kept !== undefined) return kept;
    const name = randomName(random);
    const beside = `${path}.${name}`;
    writeFileSync(beside, `${JSON.stringify({ version: VERSION, name, ...here })}\n`);
    renameSync(beside, path);
    return name;
  });
}

/**
 * The name under which this device writes its journal, if it has one yet.
 *
 * @throws UserError if the file cannot be read, or was written by a newer version.
 */
export function keptDeviceName(folder: string): string | undefined {
  const path = join(folder, FILE);
  return existsSync(path) ? guarded(path, () => keptName(path, placeOf(folder))) : undefined;
}

function placeOf(folder: string): { machine: string; folder: string } {
  return { machine: machine(), folder: realpathSync(folder) };
}

function keptName(path: string, here: { machine: string; folder: string }): string | undefined {
  let kept: Record<string, unknown>;
  try {
    kept = parseObject(readFileSync(path, 'utf8'));
  } catch (error) {
    // If it is missing or makes no sense there is no name to keep: a new journal is started.
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT')
      return undefined;
    throw error;
  }
  const { version, name } = kept;
  if (typeof version === 'number' && version > VERSION) {
    throw new UserError(
      `${safeText(path)} was written by a newer autodiff-tutor (format ${version}).`,
      'Nothing was changed. Update autodiff-tutor.',
    );
  }
  const isOurs = kept['machine'] === here.machine && kept['folder'] === here.folder;
  return isOurs && typeof name === 'string' && NAME.test(name) ? name : undefined;
}

/** What distinguishes this machine from others: its systemd id, or its host name. */
function machine(): string {
  try {
    const id = readFileSync('/etc/machine-id', 'latin1').trim();
    if (id !== '') return id;
  } catch {
    // Other systems have none.
  }
  return hostname();
}
