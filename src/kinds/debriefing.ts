import type { Item } from '../deck/item.js';
import type { Said } from '../question/examiner.js';
import type { Surface } from '../view/palette.js';

/** An answer that was given in a session of which nothing was said. */
export interface Debriefed {
  /** The seed of the question as it was shown. */
  readonly seed: string;
  readonly said: Said;
}

/** How a kind tells an answer again after the session. */
export interface DebriefingRoom<I extends Item> {
  /** What stands below the heading: what was said, what is right, and why. */
  debrief(item: I, answer: Debriefed, surface: Surface): readonly string[];
}
