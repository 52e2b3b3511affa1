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
 * The name under which this device writes its journal: made up once and kept in `device.json`, with the machine and the
 * folder for which it was made. A state folder that was copied, to another machine or beside itself, is another device:
 * two of them must never append to one journal.
 *
 * @throws UserError if the file cannot be read or written, or is a newer version's.
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
 * @throws UserError if the file cannot be read, or is a newer version's.
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
    // What is not there or makes no sense holds no name to keep: another journal is begun.
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

/** What tells this machine from others: the id that systemd gives it, or the name that it goes by. */
function machine(): string {
  try {
    const id = readFileSync('/etc/machine-id', 'latin1').trim();
    if (id !== '') return id;
  } catch {
    // Other systems have none.
  }
  return hostname();
}
