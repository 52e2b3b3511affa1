import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Examined } from './finding.js';

const FOLDER = '.git';
const MARKER = '.autodiff-tutor-sync';

/** What can be seen of the repository through which devices exchange journals, without starting git. */
export function examineRepository(home: string): Examined[] {
  const has = (name: string): boolean => existsSync(join(home, FOLDER, name));
  if (!existsSync(join(home, FOLDER))) return [];
  const note = (message: string): Examined => ({
    finding: { state: 'note', file: FOLDER, message },
  });
  const found: Examined[] = [];
  if (!has('HEAD') || !has('objects') || !existsSync(join(home, MARKER))) {
    found.push(
      note('no repository that sync made, or not whole. The journals do not depend on it'),
    );
  }
  if (has('MERGE_HEAD')) {
    found.push(
      note('a merge by hand was not finished; the next sync clears it away, and loses nothing'),
    );
  }
  for (const lock of ['index.lock', 'refs/heads/main.lock']) {
    if (has(lock)) found.push(note(`${lock} is held by a git that runs, or was killed`));
  }
  if (found.length > 0) return found;
  return [{ finding: { state: 'ok', file: FOLDER, message: 'the repository that sync uses' } }];
}
