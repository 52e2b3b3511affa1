import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guarded, parseObject } from '../progress/open-conf.js';
import { SETTINGS_FILE } from './contents.js';

/**
 * The settings that a restore would put in place: those of the backup where this device has none, or where it shall be
 * exactly as it was; undefined if they stay as they are.
 */
export function settingsToRestore(
  files: ReadonlyMap<string, Buffer>,
  home: string,
  exact: boolean,
): Buffer | undefined {
  const backed = files.get(SETTINGS_FILE);
  if (backed === undefined || !isObject(backed)) return undefined;
  const path = join(home, SETTINGS_FILE);
  if (!existsSync(path)) return backed;
  const isSame = guarded(path, () => readFileSync(path)).equals(backed);
  return exact && !isSame ? backed : undefined;
}

/** Puts settings in place. @throws UserError if they cannot be written. */
export function putSettings(home: string, settings: Buffer): void {
  const path = join(home, SETTINGS_FILE);
  guarded(path, () => {
    const beside = `${path}.tmp-${process.pid}`;
    writeFileSync(beside, settings);
    renameSync(beside, path);
  });
}

function isObject(bytes: Buffer): boolean {
  try {
    parseObject(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}
