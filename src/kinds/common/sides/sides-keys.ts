import { gradeOfKey } from '../../../question/grade-keys.js';
import { nextHint } from '../../../question/hints.js';
import { detourOf, done, isForward, type Key, stay, type Step } from '../../../question/key.js';
import type { Item } from '../../../deck/item.js';
import type { Graded } from '../after-grade.js';

/** A question of two sides between its front and its grade. */
export interface SidesState {
  readonly side: 'front' | 'back';
  /** How many of its hints are shown. */
  readonly hints: number;
}

export function startSides(): SidesState {
  return { side: 'front', hints: 0 };
}

/** Space or Enter turns it, Escape turns it back, a grade ends it; `h` shows the next hint while the front is up. */
export function sidesKey(item: Item, state: SidesState, key: Key): Step<SidesState, Graded> {
  const detour = detourOf(key);
  if (detour !== undefined) return done({ type: detour });
  if (state.side === 'front') {
    if (isForward(key)) return stay({ ...state, side: 'back' });
    if (key.name === 'h') return stay({ ...state, hints: nextHint(state.hints, item) });
    return stay(state);
  }
  if (key.name === 'escape') return stay({ ...state, side: 'front' });
  const grade = gradeOfKey(key.name);
  return grade === undefined ? stay(state) : done({ type: 'graded', grade });
}
