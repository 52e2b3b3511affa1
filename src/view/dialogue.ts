import type { Key, Step } from '../question/key.js';
import type { KeyHelp } from './key-bar.js';
import type { Surface } from './palette.js';
import type { Screen } from './screen.js';

/** A question as the terminal needs it: a reducer over keys, and a view of each of its states. */
export interface Dialogue<State, Result> {
  readonly start: State;
  readonly press: (state: State, key: Key) => Step<State, Result>;
  readonly draw: (state: State, surface: Surface) => Screen;
  /** Every key that works in a state, for the help that `?` shows. */
  readonly keys: (state: State) => readonly KeyHelp[];
  /** Whether Space turns the pages of a text that does not fit before it means anything else. */
  readonly isReading?: boolean;
  /**
   * Whether the learner may not have read the question yet. If it is long it then opens at its top, and the keys that go on
   * or move lead to the screen's focus before they mean anything else.
   */
  readonly isUnread?: (state: State) => boolean;
  /** Whether keys are text in this state, so that `?` is a question mark unless `keys` has it. */
  readonly isTyping?: (state: State) => boolean;
}
