export type Severity = 'error' | 'warning';

/** One finding in a deck: what is wrong, where, and how to fix it. Lines and columns count from 1. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable, kebab-case, for scripts: `quiz-without-right-option`. */
  readonly code: string;
  /** The path as the user named it. */
  readonly file: string;
  readonly line: number;
  /** In UTF-16 code units of the original line. */
  readonly column: number;
  /** How many code units the caret underlines; at least 1. */
  readonly length: number;
  /** The line of the file that the caret points into, control characters replaced. */
  readonly sourceLine: string;
  readonly message: string;
  readonly help: string;
}
