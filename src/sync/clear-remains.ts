import { readdirSync, statSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { guarded } from '../progress/open-conf.js';
import type { Instant } from '../schedule/day.js';

const LEFT_BY_MERGE = ['MERGE_HEAD', 'MERGE_MSG', 'MERGE_MODE', 'AUTO_MERGE'];
const LOCKS = [
  'index.lock',
  'HEAD.lock',
  'config.lock',
  'packed-refs.lock',
  'refs/heads/main.lock',
  'refs/remotes/origin/main.lock',
];
const INDEX = /^index\.tmp-\d+(\.lock)?$/;

/** No step of ours takes a lock for so long. */
const STALE_MS = 10 * 60_000;

/** Clears away what a git that was killed left behind: a merge half done, and locks that nobody holds any more. */
export function clearRemains(home: string, now: Instant): void {
  const folder = join(home, '.git');
  guarded(folder, () => {
    const indexes = readdirSync(folder).filter((name) => INDEX.test(name));
    for (const name of [...LEFT_BY_MERGE, ...LOCKS, ...indexes]) {
      const path = join(folder, name);
      const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs;
      if (written === undefined) continue;
      const isStale = written < now.epochMs - STALE_MS;
      if (isStale || LEFT_BY_MERGE.includes(name)) unlinkSync(path);
    }
  });
}
