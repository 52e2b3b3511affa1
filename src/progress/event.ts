import type { Instant } from '../schedule/day.js';
import type { Grade } from '../schedule/leitner.js';

/** An answer: which item, how well, when, and how long it took. */
export interface AnswerEvent {
  readonly type: 'answer';
  readonly id: string;
  readonly grade: Grade;
  readonly at: Instant;
  /** Undefined where nobody measured: a script's answer. */
  readonly tookMs: number | undefined;
}

/** Everything that can happen to progress. All of it goes through one function, one event at a time. */
export type ProgressEvent =
  | AnswerEvent
  | { readonly type: 'suspend'; readonly id: string }
  | { readonly type: 'resume'; readonly id: string };
