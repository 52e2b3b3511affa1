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
import { EMPTY_ENTRY, entryKey, entryText, type TextEntry } from '../../question/text-entry.js';
import type { Grade } from '../../schedule/leitner.js';
import { explainGrade, touchedConcepts } from './concepts.js';
import type { Evidence } from './evidence.js';
import type { Explain } from './item.js';

/** An explain item: thinking or typing, then ticking what was touched. */
export type ExplainState = {
  readonly entry: TextEntry;
  readonly hints: number;
  /** What was ticked before the learner went back to the explanation, too. */
  readonly ticked: ReadonlySet<number>;
  /** The learner's words that led to concepts, ticked or not. */
  readonly evidence: ReadonlyMap<number, Evidence>;
  /** Concepts that those words propose, and about which the learner has not decided. */
  readonly proposed: ReadonlySet<number>;
} & (
  | { readonly phase: 'thinking' }
  | { readonly phase: 'typing' }
  | { readonly phase: 'ticking'; readonly cursor: number }
);

/** The state in which concepts are ticked. */
export type Ticking = Extract<ExplainState, { phase: 'ticking' }>;

export type ExplainResult =
  | { readonly type: 'graded'; readonly grade: Grade; readonly touched: number }
  | { readonly type: Detour };

export function startExplain(): ExplainState {
  return {
    phase: 'thinking',
    entry: EMPTY_ENTRY,
    hints: 0,
    ticked: new Set(),
    evidence: new Map(),
    proposed: new Set(),
  };
}

/**
 * Thinking: `t` starts typing, Space or Enter reveals. Typing: every key is text, Enter reveals, Escape goes back to
 * thinking, Tab shows a hint. Ticking: arrows and Space, or a concept's number. What the words propose is not ticked:
 * `a`, or Enter as long as something is proposed, ticks all of it; Enter is the grade after that. Escape goes back to the
 * explanation.
 */
export function explainKey(
  item: Explain,
  state: ExplainState,
  key: Key,
): Step<ExplainState, ExplainResult> {
  switch (state.phase) {
    case 'thinking':
      return thinkingKey(item, state, key);
    case 'typing':
      if (key.name === 'return' || key.name === 'enter') return stay(reveal(item, state));
      if (key.name === 'escape') return stay({ ...state, phase: 'thinking' });
      if (key.name === 'tab') return stay({ ...state, hints: nextHint(state.hints, item) });
      return stay(withEntry(state, entryKey(state.entry, key)));
    case 'ticking':
      return tickingKey(item, state, key);
  }
}

function withEntry(state: ExplainState, entry: TextEntry): ExplainState {
  return entry === state.entry ? state : { ...state, entry };
}

/** Whether nothing was done yet, so that a long prompt may still have to be read. */
export function isUntouched({ phase, entry, hints, ticked }: ExplainState): boolean {
  return phase === 'thinking' && entry.characters.length === 0 && hints === 0 && ticked.size === 0;
}

function thinkingKey(
  item: Explain,
  state: Extract<ExplainState, { phase: 'thinking' }>,
  key: Key,
): Step<ExplainState, ExplainResult> {
  const detour = detourOf(key);
  if (detour !== undefined) return done({ type: detour });
  if (isForward(key)) return stay(reveal(item, state));
  if (key.name === 't') return stay({ ...state, phase: 'typing' });
  if (key.name === 'h') return stay({ ...state, hints: nextHint(state.hints, item) });
  return stay(state);
}

function reveal(item: Explain, { entry, hints, ticked }: ExplainState): ExplainState {
  const evidence = touchedConcepts(item, entryText(entry));
  const proposed = new Set([...evidence.keys()].filter((index) => !ticked.has(index)));
  return { phase: 'ticking', entry, hints, cursor: 0, ticked, evidence, proposed };
}

function tickingKey(item: Explain, state: Ticking, key: Key): Step<ExplainState, ExplainResult> {
  const count = item.concepts.length;
  const number = /^[1-9]$/.test(key.name) ? Number(key.name) - 1 : -1;
  if (number >= 0 && number < count) return stay(toggle({ ...state, cursor: number }));
  switch (key.name) {
    case 'up':
      return stay({ ...state, cursor: (state.cursor + count - 1) % count });
    case 'down':
      return stay({ ...state, cursor: (state.cursor + 1) % count });
    case 'space':
      return stay(toggle(state));
    case 'escape': {
      return stay({ ...state, phase: 'thinking' });
    }
    case 'a':
      return stay(takeProposed(state));
    case 'return':
    case 'enter': {
      // A grade is what the learner ticked, never what was only proposed.
      if (state.proposed.size > 0) return stay(takeProposed(state));
      const touched = state.ticked.size;
      return done({ type: 'graded', grade: explainGrade(touched, count), touched });
    }
  }
  const detour = detourOf(key);
  return detour === undefined ? stay(state) : done({ type: detour });
}

function toggle(state: Ticking): ExplainState {
  const ticked = new Set(state.ticked);
  const proposed = new Set(state.proposed);
  proposed.delete(state.cursor);
  if (!ticked.delete(state.cursor)) ticked.add(state.cursor);
  return { ...state, ticked, proposed };
}

function takeProposed(state: Ticking): ExplainState {
  if (state.proposed.size === 0) return state;
  return { ...state, ticked: new Set([...state.ticked, ...state.proposed]), proposed: new Set() };
}
