import { isJournalName, type JournalSet, REVIEWS } from '../progress/journal/journal-set.js';
import { additionsTo, withAdditions } from '../progress/journal/take-in.js';
import { type Git, gitSays } from './git.js';
import { FIXED_FILES } from './marker.js';

/** The branch on which progress is kept, here and at the remote. */
export const BRANCH = 'refs/heads/main';

interface Entry {
  readonly mode: string;
  readonly type: string;
  readonly hash: string;
  readonly name: string;
}

/** The commit that a ref names, if there is one. */
export function commitAt(git: Git, ref: string): string | undefined {
  const { status, stdout } = git(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
  return status === 0 ? stdout.toString('utf8').trim() : undefined;
}

/** The journals in a commit; none where there is no commit. What is no plain file is passed over. */
export function journalsIn(git: Git, commit: string | undefined): JournalSet {
  const journals = new Map<string, Buffer>();
  for (const { mode, type, hash, name } of entriesIn(git, commit, `${REVIEWS}/`)) {
    if (type !== 'blob' || !mode.startsWith('100') || !isJournalName(name)) continue;
    const { status, stdout } = git(['cat-file', 'blob', hash]);
    if (status === 0) journals.set(name, stdout);
  }
  return journals;
}

/** What a new commit is to hold, and what it follows. */
export interface CommitOptions {
  /** The commit whose files it begins with; undefined: none. */
  readonly base: string | undefined;
  /** Journals of which the base may lack something. */
  readonly journals: JournalSet;
  readonly parents: readonly string[];
  readonly message: string;
}

/**
 * Makes a commit without touching a file of the state folder: sessions go on writing there. It holds all that the base
 * holds, and each line of the journals that it lacks.
 */
export function makeCommit(git: Git, { base, journals, parents, message }: CommitOptions): string {
  const before = journalsIn(git, base);
  const additions = additionsTo(before, journals);
  const after = withAdditions(before, additions);
  const changed = Array.from(additions.journals.keys(), (name) =>
    blob(git, name, after.get(name) ?? Buffer.alloc(0)),
  );
  const reviews = tree(git, entriesIn(git, base, `${REVIEWS}/`), changed);
  const files = Array.from(FIXED_FILES, ([name, text]) => blob(git, name, Buffer.from(text)));
  const folder = { mode: '040000', type: 'tree', hash: reviews, name: REVIEWS };
  const root = tree(git, entriesIn(git, base, ''), [...files, folder]);
  const follows = parents.flatMap((parent) => ['-p', parent]);
  return gitSays(git, ['commit-tree', root, ...follows, '-m', message], { env: author(git) });
}

/** Moves a ref if nobody else moved it meanwhile; says whether it did. */
export function moveRef(git: Git, ref: string, to: string, from: string | undefined): boolean {
  return git(['update-ref', ref, to, from ?? '0'.repeat(to.length)]).status === 0;
}

/** Whether one commit comes before another, or is the same. */
export function isBefore(git: Git, commit: string, other: string): boolean {
  return git(['merge-base', '--is-ancestor', commit, other]).status === 0;
}

function entriesIn(git: Git, commit: string | undefined, folder: string): Entry[] {
  if (commit === undefined) return [];
  return gitSays(git, ['ls-tree', '-z', commit, ...(folder === '' ? [] : [folder])])
    .split('\0')
    .flatMap((line) => {
      const [, mode, type, hash, path] = /^(\d+) (\w+) ([\da-f]+)\t(.*)$/s.exec(line) ?? [];
      if (mode === undefined || type === undefined || hash === undefined || path === undefined)
        return [];
      return [{ mode, type, hash, name: path.slice(folder.length) }];
    });
}

function tree(git: Git, before: readonly Entry[], changed: readonly Entry[]): string {
  const entries = new Map([...before, ...changed].map((entry) => [entry.name, entry]));
  const input = Array.from(
    entries.values(),
    ({ mode, type, hash, name }) => `${mode} ${type} ${hash}\t${name}\0`,
  );
  return gitSays(git, ['mktree', '-z'], { input: input.join('') });
}

function blob(git: Git, name: string, content: Buffer): Entry {
  const hash = gitSays(git, ['hash-object', '-w', '--stdin'], { input: content });
  return { mode: '100644', type: 'blob', hash, name };
}

/** Who commits: the learner, if git knows them, else this program. */
function author(git: Git): Record<string, string> {
  const isKnown = ['user.name', 'user.email'].every(
    (key) => git(['config', '--get', key]).status === 0,
  );
  if (isKnown) return {};
  const [name, email] = ['autodiff-tutor', 'autodiff-tutor@localhost'];
  return {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: email,
  };
}
