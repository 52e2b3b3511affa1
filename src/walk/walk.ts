import { readNumber } from '../autodiff/assignments.js';
import { done, type Key, stay, type Step } from '../question/key.js';
import { EMPTY_ENTRY, entryKey, entryText, type TextEntry } from '../question/text-entry.js';
import { agrees, isTooCoarse } from './agrees.js';
import { mistakeBehind } from './mistakes.js';
import { type Moment, numberOf } from './moments.js';

/** A walk through the moments of a trace. */
export interface Walk {
  readonly moments: readonly Moment[];
  /** Whether each number is typed before it is shown. */
  readonly predicts: boolean;
}

/** The judgement of a typed number. */
export type Verdict =
  | { readonly kind: 'right' }
  /** The learner asked to see the number. */
  | { readonly kind: 'shown' }
  | { readonly kind: 'unreadable'; readonly typed: string }
  /** Rounded so much that it could be another number. */
  | { readonly kind: 'coarse'; readonly typed: string }
  | { readonly kind: 'wrong'; readonly typed: string; readonly mistake: string | undefined };

/** Where the learner is on a walk. */
export interface WalkState {
  /** Index of the current moment. */
  readonly at: number;
  /** How many moments show their numbers: all earlier ones, and the current one unless it is being predicted. */
  readonly known: number;
  readonly entry: TextEntry;
  readonly verdict: Verdict | undefined;
  readonly right: number;
  readonly asked: number;
  /** Index of the last moment counted in `asked`: one that is retried or revisited counts once. */
  readonly judged: number;
}

/** How a walk ended: at the end of the tape or before it, and how many predictions were right the first time. */
export interface WalkResult {
  readonly right: number;
  readonly asked: number;
}

/** The beginning of a walk. */
export function startWalk(walk: Walk): WalkState {
  const score = { right: 0, asked: 0, judged: -1 };
  return arriveAt(walk, { at: 0, known: 0, entry: EMPTY_ENTRY, verdict: undefined, ...score }, 0);
}

/** Whether the current moment's number is still to be typed. */
export function isAsking(walk: Walk, { at, known }: WalkState): boolean {
  const moment = walk.moments[at];
  return walk.predicts && at >= known && moment !== undefined && numberOf(moment) !== undefined;
}

/**
 * One key per step: forward, back, to either end, quit. While a number is asked for, keys are text: Enter judges it, an
 * empty Enter shows it, Escape erases it. Escape never quits: someone who uses it to close an overlay may press it once
 * too often.
 */
export function walkKey(walk: Walk, state: WalkState, key: Key): Step<WalkState, WalkResult> {
  if (isAsking(walk, state) && !leavesQuestion(state, key)) return predictKey(walk, state, key);
  switch (key.name) {
    case 'space':
    case 'return':
    case 'enter':
    case 'right':
    case 'n':
      return stay(arriveAt(walk, state, state.at + 1));
    case 'left':
    case 'p':
    case 'b':
    case 'backspace':
    case 'escape':
      return stay(arriveAt(walk, state, state.at - 1));
    case 'home':
    case 'g':
      return stay(arriveAt(walk, state, 0));
    case 'end':
    case 'G':
      return stay(arriveAt(walk, state, Infinity));
    case 'q':
      return done({ right: state.right, asked: state.asked });
    default:
      return stay(state);
  }
}

/** As long as nothing is typed, keys that cannot begin a number keep their meaning. */
function leavesQuestion({ entry }: WalkState, { name }: Key): boolean {
  return entry.characters.length === 0 && ['left', 'home', 'q', 'escape'].includes(name);
}

function arriveAt(walk: Walk, state: WalkState, wanted: number): WalkState {
  // A number still to be predicted stops the walk: there is no skipping a question.
  const last = Math.min(
    walk.moments.length - 1,
    walk.predicts ? nextQuestion(walk, state) : Infinity,
  );
  const at = Math.max(0, Math.min(last, wanted));
  if (at === state.at && state.known > at) return state;
  const moved = { ...state, at, entry: EMPTY_ENTRY, verdict: undefined };
  return { ...moved, known: Math.max(state.known, isAsking(walk, moved) ? at : at + 1) };
}

/** The first moment from `known` on whose number must be typed. */
function nextQuestion({ moments }: Walk, { known }: WalkState): number {
  const found = moments.findIndex(
    (moment, index) => index >= known && numberOf(moment) !== undefined,
  );
  return found < 0 ? Infinity : found;
}

function predictKey(walk: Walk, state: WalkState, key: Key): Step<WalkState, WalkResult> {
  if (key.name === 'escape') return stay({ ...state, entry: EMPTY_ENTRY });
  if (key.name !== 'return' && key.name !== 'enter') {
    return stay({ ...state, entry: entryKey(state.entry, key) });
  }
  const moment = walk.moments[state.at];
  const number = moment && numberOf(moment);
  if (moment === undefined || number === undefined) return stay(state);
  const typed = entryText(state.entry).trim();
  const first = state.at > state.judged ? 1 : 0;
  const emptied = { ...state, entry: EMPTY_ENTRY };
  const judged = { ...emptied, asked: state.asked + first, judged: state.at };
  const shown = { ...judged, known: state.at + 1 };
  if (typed === '') return stay({ ...shown, verdict: { kind: 'shown' } });
  if (readNumber(typed) === undefined) {
    return stay({ ...emptied, verdict: { kind: 'unreadable', typed } });
  }
  if (agrees(typed, number, number)) {
    return stay({ ...shown, right: state.right + first, verdict: { kind: 'right' } });
  }
  const mistake = mistakeBehind(typed, number, moment);
  if (mistake === undefined && isTooCoarse(typed, number)) {
    return stay({ ...emptied, verdict: { kind: 'coarse', typed } });
  }
  return stay({ ...judged, verdict: { kind: 'wrong', typed, mistake } });
}
