/** A mistake, or its mend: lines of Python and what they print. */
export interface Showing {
  readonly verdict: 'wrong' | 'right';
  /** What is done here, in a sentence. */
  readonly says: string;
  /** A whole program. */
  readonly python: string;
  /** The lines that it prints; the engine, or a faulty variant of its sweep, computed the numbers. */
  readonly prints: readonly string[];
}

/** What a lesson tells. The texts are Markdown. */
export interface Story {
  /** What we are looking at. */
  readonly situation: string;
  readonly showings: readonly Showing[];
  readonly why: string;
  /** How it shows in a training loop of one's own. */
  readonly notice: string;
  /** An expression whose trace shows it step by step. */
  readonly trace?: { readonly expression: string; readonly at: string };
}

/** One mistake of the museum. */
export interface Lesson {
  /** What it is called on the command line. */
  readonly name: string;
  readonly title: string;
  /** Computed when asked for. */
  readonly story: () => Story;
}
