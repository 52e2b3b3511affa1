import type { Item } from '../../../deck/item.js';
import { safeText } from '../../../safe-text.js';
import type { PlainReply, PlainTalk } from '../plain-room.js';

/** How a typed answer is asked for in plain lines. */
export interface LineRules {
  readonly item: Item;
  readonly prompt: string;
  /** Why a text is no answer, so that it is asked for again and not counted; undefined for one. */
  readonly refusal: (text: string) => string | undefined;
  /** Whether a word that could be a command is an answer here. */
  readonly isAnswer: (text: string) => boolean;
  /** Hints shown before. */
  readonly hints?: number;
}

/** Reads lines until one is an answer; an empty line is told so and asked for again. */
export function typeInLines(
  { item, prompt, refusal, isAnswer, hints = 0 }: LineRules,
  talk: PlainTalk,
): Promise<PlainReply<string>> {
  return talk.ask({
    words: prompt,
    meaning: (line) => (line === '' || refusal(line) !== undefined ? undefined : line),
    advice: (line) =>
      line === ''
        ? 'Please type an answer. What else there is: help'
        : (refusal(line) ?? '').split('\n').map(safeText).join('\n'),
    isAnswer: (line) => line !== '' && isAnswer(line),
    hints: { item, shown: hints },
    help: [{ typed: 'an answer', does: 'is compared with what is right' }],
  });
}
