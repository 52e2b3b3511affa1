import { existsSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { guarded, makeFolder, refuseDanglingLink } from '../progress/open-conf.js';
import { firstUnsafe, safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { type Git, gitIn, gitSays } from './git.js';
import { FIXED_FILES, MARKER } from './marker.js';
import { fetched, THEIRS } from './remote.js';
import { BRANCH } from './commits.js';

type Environment = Readonly<Record<string, string | undefined>>;

const OURS = 'autodiff-tutor.sync';
const REMOTE = 'remote.origin.url';

/** The state folder as a repository. */
export interface Repository {
  readonly git: Git;
  /** The address of the remote, if there is one. */
  readonly remote: string | undefined;
}

/** The repository in the state folder `home`; undefined if there is none yet. @throws UserError if it is not ours. */
export function openRepository(home: string, env: Environment): Repository | undefined {
  const folder = join(home, '.git');
  // It stands where the repository would be made.
  refuseDanglingLink(folder);
  if (!existsSync(folder)) return undefined;
  const git = gitIn(home, env);
  const setting = (key: string): string | undefined => {
    const { status, stdout } = git(['config', '--local', '--get', key]);
    return status === 0 ? stdout.toString('utf8').trim() : undefined;
  };
  if (setting(OURS) === undefined) {
    if (existsSync(join(home, MARKER))) throw damaged(folder);
    throw new UserError(
      `${safeText(home)} is a git repository that sync did not make.`,
      'Nothing was changed. Move its folder .git away, or keep progress elsewhere with AUTODIFF_TUTOR_HOME.',
    );
  }
  return { git, remote: setting(REMOTE) };
}

/**
 * Makes the state folder a repository, or gives it another remote. A remote is looked at first: one that cannot be
 * reached or holds something else is refused, and nothing is changed.
 *
 * @param remote undefined: as it is
 */
export function initRepository(
  home: string,
  remote: string | undefined,
  env: Environment,
): Repository {
  const address = remote === undefined ? undefined : addressOf(remote, home);
  guarded(home, () => {
    makeFolder(home);
  });
  const before = openRepository(home, env);
  withTemporary(home, (folder) => {
    const git = gitIn(folder, env);
    gitSays(git, ['init', '--quiet', '--template=', folder]);
    if (address !== undefined) {
      // A local path takes no depth.
      fetched(git, address, { depth: 1, unreached: 'Nothing was changed. Is the address right?' });
    }
    if (before !== undefined) return;
    // What was fetched to look at it is not the whole history.
    rmSync(join(folder, '.git'), { recursive: true });
    gitSays(git, ['init', '--quiet', '--template=', folder]);
    gitSays(git, ['symbolic-ref', 'HEAD', BRANCH]);
    for (const key of ['core.worktree', 'core.bare']) git(['config', '--local', '--unset', key]);
    gitSays(git, ['config', '--local', OURS, '1']);
    gitSays(git, ['config', '--local', 'remote.origin.fetch', `+${BRANCH}:${THEIRS}`]);
    renameSync(join(folder, '.git'), join(home, '.git'));
  });
  for (const [name, text] of FIXED_FILES) {
    const path = join(home, name);
    if (!existsSync(path)) {
      guarded(path, () => {
        writeFileSync(path, text);
      });
    }
  }
  const git = gitIn(home, env);
  if (address !== undefined) gitSays(git, ['config', '--local', REMOTE, address]);
  return { git, remote: address ?? before?.remote };
}

/** Where the marker lies beside it, the repository was ours. */
function damaged(folder: string): UserError {
  return new UserError(
    `${safeText(folder)} is damaged, or is no longer the repository that sync made.`,
    'Nothing was changed; your answers are safe in reviews/. Move that folder away and make it anew, with the same REMOTE as before: autodiff-tutor sync init REMOTE',
  );
}

function withTemporary(home: string, use: (folder: string) => void): void {
  const folder = guarded(home, () => mkdtempSync(join(home, '.sync.tmp-')));
  try {
    use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws UserError for what is no address, such as an option (wrong usage), and for the state folder itself. */
function addressOf(remote: string, home: string): string {
  if (
    remote.trim() === '' ||
    remote.startsWith('-') ||
    firstUnsafe(remote) >= 0 ||
    remote.includes('\n')
  ) {
    throw new UserError(
      `"${safeText(remote)}" is no address of a git repository.`,
      'It is what git clone takes: git@example.org:me/progress.git, https://…, or a folder.',
      2,
    );
  }
  if (!existsSync(remote)) return remote;
  const place = realpathSync(remote);
  const own = existsSync(home) ? realpathSync(home) : resolve(home);
  if (place === own || place.startsWith(`${own}${sep}`)) {
    throw new UserError(
      `${safeText(remote)} is the state folder in use, or lies in it: there is nothing to exchange.`,
      'Nothing was changed. Name a repository outside of it.',
    );
  }
  return resolve(remote);
}
