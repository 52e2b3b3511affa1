import type { Item } from '../../../deck/item.js';
import type { Place } from '../../../question/examiner.js';
import type { KeyHelp } from '../../../view/key-bar.js';
import type { Surface } from '../../../view/palette.js';
import { hintLines } from '../../../view/question/asides.js';
import { entryLines } from '../../../view/question/entry.js';
import { framed, itemLines, textSurface } from '../../../view/question/frame.js';
import { detourKeys, hintKey } from '../../../view/question/keys.js';
import type { Screen } from '../../../view/screen.js';
import { wrapText } from '../../../view/wrap.js';
import type { TypingState } from './typing-keys.js';

/** What a question that is answered by typing shows. */
export interface TypedQuestion {
  readonly item: Item;
  /** What stands below the heading, as Markdown; may be empty. */
  readonly stem: string;
  /** What to type, in a few words. */
  readonly invitation: string;
}

/** The keys as it stands; `bareKeys` are those that mean what they mean elsewhere while nothing is typed. */
export function typingKeys(
  { item }: Pick<TypedQuestion, 'item'>,
  state: TypingState,
  bareKeys = '',
): KeyHelp[] {
  if (state.mode === 'typing') {
    const hint = hintKey(item, state.hints).map((key) => ({ ...key, key: 'tab' }));
    const isBare = state.entry.characters.length === 0;
    return [
      { key: 'enter', does: 'answer', needed: true },
      ...hint,
      { key: 'esc', does: 'other keys', needed: true },
      ...detourKeys.filter(({ key }) => isBare && bareKeys.includes(key)),
    ];
  }
  return [
    { key: 't', does: 'type', needed: true },
    { key: 'space', does: 'show the answer', needed: true },
    ...hintKey(item, state.hints),
    ...detourKeys,
    { key: 'esc', does: 'back' },
  ];
}

/** The question, the hints asked for, what was typed, and what there is to say about it. */
export function typingScreen(
  asked: TypedQuestion,
  state: TypingState,
  place: Place,
  surface: Surface,
  bareKeys = '',
): Screen {
  const text = textSurface(surface);
  const { item, stem, invitation } = asked;
  const isTyping = state.mode === 'typing';
  const body = itemLines(stem, item, text);
  body.push(...hintLines(item, state.hints, text));
  if (body.length > 0) body.push('');
  if (isTyping && state.entry.characters.length === 0) {
    body.push(...wrapText(text.palette.muted(invitation), text.width));
  }
  const from = body.length;
  body.push(...entryLines(state.entry, { isTyping, invitation }, text));
  if (state.notice !== undefined) body.push('', ...noticeLines(state.notice, text));
  const focus = { from, to: body.length };
  return framed({ item, body, focus }, place, typingKeys(asked, state, bareKeys), surface);
}

/** A notice line by line: sentences wrapped, and what is indented, such as a text with a caret below it, as it stands. */
export function noticeLines(notice: string, { palette, width }: Surface): string[] {
  return notice
    .split('\n')
    .flatMap((line) =>
      line.startsWith('  ') ? [palette.code(line)] : wrapText(palette.caution(line), width),
    );
}
