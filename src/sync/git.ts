import { spawnSync } from 'node:child_process';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';

/** What a run of git left behind. */
export interface GitOutcome {
  readonly status: number | null;
  readonly stdout: Buffer;
  /** As git said it, in English, harmless for a terminal and without passwords. */
  readonly stderr: string;
}

/** What a run of git is given. */
export interface GitOptions {
  readonly input?: Buffer | string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs git with these arguments, and waits. @throws UserError if there is no git. */
export type Git = (args: readonly string[], options?: GitOptions) => GitOutcome;

/** A remote that does not answer for so long is given up. */
const PATIENCE_MS = 180_000;

/** Nothing of a learner's own git settings may change what is kept, start a program or wait for an answer. */
const SETTINGS = Object.entries({
  'core.hooksPath': '/dev/null',
  'core.autocrlf': 'false',
  'core.fsmonitor': 'false',
  'core.logAllRefUpdates': 'false',
  'commit.gpgSign': 'false',
  'push.gpgSign': 'false',
  'push.followTags': 'false',
  'fetch.prune': 'false',
  'fetch.recurseSubmodules': 'false',
  'gc.autoDetach': 'false',
  'maintenance.autoDetach': 'false',
  'protocol.ext.allow': 'never',
  'protocol.fd.allow': 'never',
  'advice.detachedHead': 'false',
}).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** What git would take for the place of another repository, as in a hook of one. */
const OTHER_REPOSITORY =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|PREFIX|CONFIG|CONFIG_PARAMETERS|SHALLOW_FILE|GRAFT_FILE|REPLACE_REF_BASE|QUARANTINE_PATH)$/;

/**
 * Git in the folder `work`, whose repository is `work/.git`.
 *
 * @param env the environment of this program
 */
export function gitIn(work: string, env: Readonly<Record<string, string | undefined>>): Git {
  const inherited = Object.fromEntries(
    Object.entries(env).filter(([name]) => !OTHER_REPOSITORY.test(name)),
  );
  const fixed = {
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_EDITOR: ':',
    GIT_PAGER: 'cat',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_DIR: `${work}/.git`,
    GIT_WORK_TREE: work,
  };
  return (args, { input, env: more = {} } = {}) => {
    const { error, status, stdout, stderr } = spawnSync('git', [...SETTINGS, ...args], {
      cwd: work,
      env: { ...inherited, ...fixed, ...more },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      maxBuffer: Infinity,
      timeout: PATIENCE_MS,
      ...(input === undefined ? {} : { input }),
    });
    const code = (error as NodeJS.ErrnoException | undefined)?.code;
    if (code === 'ENOENT' || code === 'EACCES') throw noGit();
    const late =
      code === 'ETIMEDOUT' ? `it did not answer for ${PATIENCE_MS / 60_000} minutes` : '';
    if (error !== undefined && late === '') throw error;
    return { status, stdout, stderr: harmless(stderr.toString('utf8') + late) };
  };
}

/**
 * Runs git where it can only fail if something is wrong with the repository, and returns what it prints, trimmed.
 *
 * @throws UserError with what git said.
 */
export function gitSays(git: Git, args: readonly string[], options?: GitOptions): string {
  const { status, stdout, stderr } = git(args, options);
  if (status === 0) return stdout.toString('utf8').trim();
  throw new UserError(
    `git ${args[0] ?? ''} failed in the state folder: ${lastWords(stderr)}.`,
    'Your answers are safe in reviews/. Is the folder .git there damaged? It may be moved away and made anew: autodiff-tutor sync init',
  );
}

/** The sentence in what git printed that says why. */
export function lastWords(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^(remote: )+/, '').trim());
  const said =
    lines.find((line) => /^(fatal|error): /.test(line)) ?? lines.find((line) => line !== '');
  return (said ?? 'nothing was said').replace(/^(fatal|error): /, '').replace(/[.:]$/, '');
}

/** The address of a remote, without the name and password it may hold. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/)[^/@\s]+@/g, '$1');
}

function harmless(text: string): string {
  return safeText(withoutPassword(text.replaceAll('\r', '\n')));
}

function noGit(): UserError {
  return new UserError(
    'sync needs git, which is not on the path.',
    'Nothing was changed. Install git, or carry a file instead: autodiff-tutor backup, then merge it.',
  );
}
