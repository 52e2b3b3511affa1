/** A mistake, or its fix: lines of Python and what they print. */
export interface Showing {
  readonly verdict: 'wrong' | 'right';
  /** What this version does, in a sentence. */
  readonly says: string;
  /** A complete program. */
  readonly python: string;
  /** The lines it prints, with numbers computed by the engine or by a faulty variant of its sweep. */
  readonly prints: readonly string[];
}

/** The content of a lesson. The texts are Markdown. */
export interface Story {
  /** What we are looking at. */
  readonly situation: string;
  readonly showings: readonly Showing[];
  readonly why: string;
  /** How to recognise it in your own training loop. */
  readonly notice: string;
  /** An expression whose trace shows it step by step. */
  readonly trace?: { readonly expression: string; readonly at: string };
}

/** One mistake in the museum. */
export interface Lesson {
  /** Its name on the command line. */
  readonly name: string;
  readonly title: string;
  /** Computed when asked for. */
  readonly story: () => Story;
}
