/** The two kinds of failure that the user can fix, as exit statuses of the CLI contract. */
export type FailureStatus = 1 | 2;

/**
 * Something the person at the keyboard can fix: a missing file, a misspelt name, a folder that is read-only.
 * The program prints `message` (one clear sentence), then `hint` (what to try), and exits with `status`.
 * Anything else that is thrown is a bug of ours and keeps its stack.
 */
export class UserError extends Error {
  /** What `isUserError` recognises this class by. */
  readonly userCanFix = true;
  override readonly name = 'UserError';

  /** `status` 1: it could not be done; 2: the command line itself was wrong. */
  constructor(
    message: string,
    readonly hint?: string,
    readonly status: FailureStatus = 1,
  ) {
    super(message);
  }
}

/**
 * Whether an error is a `UserError`, even one thrown by another built file: each file has its own copy of the class, so
 * `instanceof` cannot tell.
 */
export function isUserError(error: unknown): error is UserError {
  return error instanceof Error && 'userCanFix' in error && error.userCanFix === true;
}
