import { safeText } from '../../../safe-text.js';
import { hintLines } from '../../../view/question/asides.js';
import type { PlainTalk } from '../plain-room.js';
import type { TypingRules } from './typing-keys.js';

/** What was typed, and how many hints were shown before it. */
export interface TypedLine {
  readonly text: string;
  readonly hints: number;
}

/** How a typed answer is asked for in plain lines. */
export interface LineRules extends TypingRules {
  readonly item: Parameters<typeof hintLines>[0];
  readonly prompt: string;
  /** Hints shown before. */
  readonly hints?: number;
}

/**
 * Reads lines until one is an answer; undefined when the input is over. `hint`, where there is one left, shows it, and an
 * empty line is told so and asked for again.
 */
export async function typeInLines(
  rules: LineRules,
  talk: PlainTalk,
): Promise<TypedLine | undefined> {
  const { item, prompt, refusal, bareKeys } = rules;
  let { hints = 0 } = rules;
  const wantsHint = (line: string): boolean =>
    hints < item.asides.hints.length &&
    (line === 'hint' || (line === 'h' && bareKeys.includes('h')));
  const text = await talk.read(
    prompt,
    (line) => (line === '' || wantsHint(line) || refusal(line) !== undefined ? undefined : line),
    (line) => {
      if (line === '') return 'Please type an answer.';
      if (!wantsHint(line)) return (refusal(line) ?? '').split('\n').map(safeText).join('\n');
      hints += 1;
      return hintLines(item, hints, talk.surface).join('\n');
    },
  );
  return text === undefined ? undefined : { text, hints };
}
