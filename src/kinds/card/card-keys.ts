import type { Grade } from '../../schedule/leitner.js';
import { nextHint } from '../../question/hints.js';
import {
  type Detour,
  detourOf,
  done,
  isForward,
  type Key,
  stay,
  type Step,
} from '../../question/key.js';
import type { Card } from './item.js';

/** A card between its front and its grade. */
export interface CardState {
  readonly side: 'front' | 'back';
  /** How many of its hints are shown. */
  readonly hints: number;
}

export type CardResult =
  { readonly type: 'graded'; readonly grade: Grade } | { readonly type: Detour };

const GRADE_KEYS: Readonly<Record<string, Grade>> = {
  '1': 'missed',
  m: 'missed',
  '2': 'shaky',
  '3': 'knew',
  k: 'knew',
};

export function startCard(): CardState {
  return { side: 'front', hints: 0 };
}

/** Space or Enter turns the card, one more key grades it; `h` shows the next hint while the front is up. */
export function cardKey(card: Card, state: CardState, key: Key): Step<CardState, CardResult> {
  const detour = detourOf(key);
  if (detour !== undefined) return done({ type: detour });
  if (state.side === 'front') {
    if (isForward(key)) return stay({ ...state, side: 'back' });
    if (key.name === 'h') return stay({ ...state, hints: nextHint(state.hints, card) });
    return stay(state);
  }
  const grade = Object.hasOwn(GRADE_KEYS, key.name) ? GRADE_KEYS[key.name] : undefined;
  return grade === undefined ? stay(state) : done({ type: 'graded', grade });
}
