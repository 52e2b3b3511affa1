import type { Item } from '../../../deck/item.js';
import { nextHint } from '../../../question/hints.js';
import { type Detour, detourOf, done, type Key, stay, type Step } from '../../../question/key.js';
import { EMPTY_ENTRY, entryKey, entryText, type TextEntry } from '../../../question/text-entry.js';

/** A question whose answer is typed. */
export interface TypingState {
  /** Whether keys are text, or commands as everywhere else. */
  readonly mode: 'typing' | 'commands';
  readonly entry: TextEntry;
  readonly hints: number;
  /** What the learner must hear about what was typed last, as Markdown; none until there is something. */
  readonly notice: string | undefined;
  /** Whether the learner has done something already, so that the question is read and the entry has to be in sight. */
  readonly isBegun: boolean;
}

export type TypingResult =
  | { readonly type: 'said'; readonly text: string; readonly hints: number }
  /** The learner asked to be shown. */
  | { readonly type: 'gave-up'; readonly hints: number }
  | { readonly type: Detour };

/** What of typing depends on what is typed. */
export interface TypingRules {
  readonly item: Pick<Item, 'asides'>;
  /** Why a text is no answer, so that it is asked for again and not counted; undefined for one. */
  readonly refusal: (text: string) => string | undefined;
  /** Keys that mean what they mean elsewhere while nothing is typed yet, because no answer begins with them. */
  readonly bareKeys: string;
}

export const NOTHING_TYPED = 'Nothing is typed yet. To be shown the answer, press Esc, then space.';

export function startTyping(before: Partial<TypingState> = {}): TypingState {
  const isBegun = before.notice !== undefined;
  return { mode: 'typing', entry: EMPTY_ENTRY, hints: 0, notice: undefined, isBegun, ...before };
}

/**
 * Typing: every key is text, Enter answers, Tab shows a hint, Escape makes keys commands. Commands: `t` or Enter types
 * on, `h` shows a hint, Space shows the answer.
 */
export function typingKey(
  rules: TypingRules,
  state: TypingState,
  key: Key,
): Step<TypingState, TypingResult> {
  const step = pressed(rules, state, key);
  if (step.type === 'done' || step.state === state || step.state.isBegun) return step;
  return stay({ ...step.state, isBegun: true });
}

function pressed(
  rules: TypingRules,
  state: TypingState,
  key: Key,
): Step<TypingState, TypingResult> {
  const isBare = state.entry.characters.length === 0 && rules.bareKeys.includes(key.name);
  if (state.mode === 'commands' || (isBare && key.name !== ''))
    return commandKey(rules, state, key);
  switch (key.name) {
    case 'escape':
      return stay({ ...state, mode: 'commands' });
    case 'tab':
      return stay(hinted(rules, state));
    case 'return':
    case 'enter':
      return answered(rules, state);
    default: {
      const entry = entryKey(state.entry, key);
      return stay(entry === state.entry ? state : { ...state, entry });
    }
  }
}

function answered(rules: TypingRules, state: TypingState): Step<TypingState, TypingResult> {
  const text = entryText(state.entry).trim();
  const notice = text === '' ? NOTHING_TYPED : rules.refusal(text);
  return notice === undefined
    ? done({ type: 'said', text, hints: state.hints })
    : stay({ ...state, notice });
}

function commandKey(
  rules: TypingRules,
  state: TypingState,
  key: Key,
): Step<TypingState, TypingResult> {
  switch (key.name) {
    case 't':
    case 'return':
    case 'enter':
    case 'escape':
      return stay({ ...state, mode: 'typing' });
    case 'h':
      return stay(hinted(rules, state));
    case 'space':
      return done({ type: 'gave-up', hints: state.hints });
  }
  const detour = detourOf(key);
  return detour === undefined ? stay(state) : done({ type: detour });
}

function hinted({ item }: TypingRules, state: TypingState): TypingState {
  return { ...state, hints: nextHint(state.hints, item) };
}
