import type { Question } from '../../../question/examiner.js';
import type { ScreenParts } from '../full-screen-room.js';
import {
  startTyping,
  typingKey,
  type TypingResult,
  type TypingRules,
  type TypingState,
} from './typing-keys.js';
import { type TypedQuestion, typingKeys, typingScreen } from './typing-screen.js';

/** Lets the learner type an answer on the full screen, `before` being what an earlier try left behind. */
export function typeOnScreen(
  asked: TypedQuestion,
  rules: Omit<TypingRules, 'item'>,
  question: Question,
  { put }: ScreenParts,
  before: Partial<TypingState> = {},
): Promise<TypingResult> {
  const all: TypingRules = { ...rules, item: asked.item };
  const { bareKeys } = rules;
  return put({
    start: startTyping(before),
    press: (state, key) => typingKey(all, state, key),
    draw: (state, surface) => typingScreen(asked, state, question.place, surface, bareKeys),
    keys: (state) => typingKeys(asked, state, bareKeys),
    isUnread: ({ isBegun }) => !isBegun,
    isTyping: ({ mode }) => mode === 'typing',
  });
}
