import { parseObject } from '../progress/open-conf.js';
import { safeText } from '../safe-text.js';
import { UserError } from '../user-error.js';
import { type Git, withoutPassword } from './git.js';

/** The file by which a repository of ours is known, and what it holds. */
export const MARKER = '.autodiff-tutor-sync';
const FORMAT = 1;

/** The files that stand in every commit, besides the journals. Only journals travel; their bytes are left alone. */
export const FIXED_FILES: ReadonlyMap<string, string> = new Map([
  [MARKER, `${JSON.stringify({ program: 'autodiff-tutor', format: FORMAT })}\n`],
  ['.gitattributes', '*.jsonl -text -diff\n'],
  [
    '.gitignore',
    `/*\n${[MARKER, '.gitattributes', '.gitignore', 'reviews'].map((name) => `!/${name}\n`).join('')}/reviews/*\n!/reviews/*.jsonl\n`,
  ],
]);

/**
 * Makes sure that a commit from elsewhere is progress of ours, which this version understands.
 *
 * @throws UserError if it is not.
 */
export function requireOurs(git: Git, commit: string, remote: string): void {
  const { status, stdout } = git(['cat-file', 'blob', `${commit}:${MARKER}`]);
  const format = status === 0 ? formatIn(stdout.toString('utf8')) : undefined;
  if (format === undefined) throw foreign(remote);
  if (format > FORMAT) {
    throw new UserError(
      `${safeText(withoutPassword(remote))} is kept by a newer autodiff-tutor (format ${format}).`,
      'Nothing was changed. Update autodiff-tutor.',
    );
  }
}

/** The error for a remote that holds something else. */
export function foreign(remote: string): UserError {
  return new UserError(
    `${safeText(withoutPassword(remote))} holds something else than progress of autodiff-tutor.`,
    'Nothing was changed. Use an empty repository: one without a README, licence or any other file.',
  );
}

function formatIn(text: string): number | undefined {
  try {
    const { program, format } = parseObject(text);
    return program === 'autodiff-tutor' && typeof format === 'number' ? format : undefined;
  } catch {
    return undefined;
  }
}
