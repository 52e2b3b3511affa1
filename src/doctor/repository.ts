import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { guarded, refuseDanglingLink } from '../progress/open-conf.js';
import { isUserError } from '../user-error.js';
import type { Examined, Finding } from './finding.js';

const FOLDER = '.git';
const MARKER = '.autodiff-tutor-sync';
const BRANCH = 'refs/heads/main';

const ANEW =
  'The journals do not depend on it: move it away, and make it anew by autodiff-tutor sync init REMOTE';

/** What can be seen of the repository through which devices exchange journals, without starting git. */
export function examineRepository(home: string): Examined[] {
  const folder = join(home, FOLDER);
  const has = (name: string): boolean => existsSync(join(folder, name));
  const found = (state: Finding['state'], message: string): Examined => ({
    finding: { state, file: FOLDER, message },
  });
  try {
    refuseDanglingLink(folder);
    if (!existsSync(folder)) return [];
    const broken = brokenPart(folder);
    if (broken !== undefined) {
      return existsSync(join(home, MARKER))
        ? [found('damage', `${broken}, so that sync cannot use it. ${ANEW}`)]
        : [found('note', 'no repository that sync made. The journals do not depend on it')];
    }
  } catch (error) {
    if (!isUserError(error)) throw error;
    return [found('damage', error.message)];
  }
  const notes: string[] = [];
  if (has('MERGE_HEAD')) {
    notes.push('a merge by hand was not finished; the next sync clears it away, and loses nothing');
  }
  for (const lock of ['index.lock', `${BRANCH}.lock`]) {
    if (has(lock)) notes.push(`${lock} is held by a git that runs, or was killed`);
  }
  if (notes.length > 0) return notes.map((message) => found('note', message));
  return [found('ok', 'the repository that sync uses')];
}

/** What of a repository is missing or makes no sense, in words. */
function brokenPart(folder: string): string | undefined {
  const gone = ['HEAD', 'config', 'objects', 'refs'].filter(
    (name) => !existsSync(join(folder, name)),
  );
  if (gone.length > 0) return `its ${gone.join(', ')} ${gone.length === 1 ? 'is' : 'are'} gone`;
  const text = (name: string): string => {
    const path = join(folder, name);
    return guarded(path, () => readFileSync(path, 'latin1'));
  };
  if (!/^\[autodiff-tutor\]/m.test(text('config'))) return 'its config is not the one of sync';
  if (text('HEAD').trim() !== `ref: ${BRANCH}`) return `its HEAD does not lead to ${BRANCH}`;
  const isBranch = !existsSync(join(folder, BRANCH)) || /^[\da-f]{40,64}\n?$/.test(text(BRANCH));
  return isBranch ? undefined : `its ${BRANCH} names no commit`;
}
