import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { BRANCH, commitAt } from './commits.js';
import { type Git, lastWords, withoutPassword } from './git.js';
import { foreign, requireOurs } from './marker.js';

/** Where the remote's branch is remembered here. */
export const THEIRS = 'refs/remotes/origin/main';

const SAFE = 'Your answers are committed here, and go out with the next sync.';

/**
 * Fetches what the remote holds.
 *
 * @param depth how much history is needed; all of it if undefined
 * @returns its commit; undefined if it is empty
 * @throws UserError if it cannot be reached or holds something else.
 */
export function fetched(
  git: Git,
  remote: string,
  { depth, unreached }: { depth?: number; unreached: string } = { unreached: SAFE },
): string | undefined {
  const shallow = depth === undefined ? [] : [`--depth=${depth}`];
  const options = ['--quiet', '--no-tags', '--force', ...shallow];
  const refs = `${BRANCH}:${THEIRS}`;
  const fetch = () => git(['fetch', ...options, '--', remote, refs]);
  let outcome = fetch();
  // Another sync on this machine was at the same place at the same time.
  for (let again = 0; again < 5 && isLocked(outcome.stderr); again += 1) outcome = fetch();
  const { status, stderr } = outcome;
  if (status === 0) {
    const commit = commitAt(git, THEIRS);
    if (commit !== undefined) requireOurs(git, commit, remote);
    return commit;
  }
  if (!stderr.includes("couldn't find remote ref")) throw unreachable(remote, stderr, unreached);
  const refsThere = git(['ls-remote', '--quiet', '--', remote]);
  if (refsThere.status !== 0) throw unreachable(remote, refsThere.stderr, unreached);
  if (refsThere.stdout.length > 0) throw foreign(remote);
  return undefined;
}

/**
 * Sends a commit.
 *
 * @returns false if the remote went on meanwhile
 * @throws UserError if it cannot be reached or does not take it.
 */
export function pushed(git: Git, remote: string, commit: string): boolean {
  const { status, stdout, stderr } = git([
    'push',
    '--quiet',
    '--porcelain',
    '--no-verify',
    '--',
    remote,
    `${commit}:${BRANCH}`,
  ]);
  if (status === 0) return true;
  const said = safeText(stdout.toString('utf8')) + stderr;
  if (MEANWHILE.test(said)) return false;
  const [, why] = /\[(?:remote )?rejected\] \((.*)\)/.exec(said) ?? [];
  if (why === undefined) throw unreachable(remote, stderr, SAFE);
  const shown = safeText(withoutPassword(remote));
  throw new UserError(
    `${shown} did not take what was sent: ${why}.`,
    said.includes('checked out')
      ? `${SAFE} The remote must be a bare repository: git init --bare`
      : SAFE,
  );
}

const MEANWHILE =
  /fetch first|non-fast-forward|stale info|cannot lock ref|failed to update ref|incorrect old value|reference already exists|failed to lock/i;

function isLocked(stderr: string): boolean {
  return /cannot lock ref|\.lock'?: File exists/i.test(stderr);
}

function unreachable(remote: string, stderr: string, hint: string): UserError {
  return new UserError(
    `${safeText(withoutPassword(remote))} cannot be reached: ${lastWords(stderr)}.`,
    hint,
  );
}
