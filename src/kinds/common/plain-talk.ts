import { commandOf } from '../../question/plain-command.js';
import type { Surface } from '../../view/palette.js';
import { hintLines } from '../../view/question/asides.js';
import { plainHelp } from '../../view/question/plain-help.js';
import type { PlainPrompt, PlainReply, PlainTalk } from './plain-room.js';

/** What a conversation in lines is held with. */
export interface TalkParts {
  readonly surface: Surface;
  readonly write: (text: string) => void;
  /** The next line, or undefined when the input is over. */
  readonly next: () => Promise<string | undefined>;
  /** Whether anybody may still read what is written. */
  readonly isRead: () => boolean;
}

/** A conversation in lines, in which the words of the commands work at every prompt. */
export function openPlainTalk({ surface, write, next, isRead }: TalkParts): PlainTalk {
  const out = (text: string): void => {
    write(`${text}\n`);
  };

  async function ask<T>(prompt: PlainPrompt<T>): Promise<PlainReply<T>> {
    const isAnswer = prompt.isAnswer ?? (() => false);
    let shown = prompt.hints?.shown ?? 0;
    for (;;) {
      write(prompt.words);
      const typed = await next();
      // The prompt that waited for it gets its own end of line.
      if (typed === undefined) {
        out('');
        return { type: 'left', turn: 'ended' };
      }
      const line = typed.trim();
      const command = commandOf(line, isAnswer);
      if (command === undefined) {
        const value = prompt.meaning(line);
        if (value !== undefined) return { type: 'said', value, hints: shown };
        out(prompt.advice(line));
      } else if (command === 'help') {
        const hasHints = (prompt.hints?.item.asides.hints.length ?? 0) > 0;
        out(plainHelp(prompt.help, { isAnswer, hasHints }, surface).join('\n'));
      } else if (command === 'hint') {
        out(hintText(prompt.hints?.item, shown, surface));
        shown = Math.min(shown + 1, prompt.hints?.item.asides.hints.length ?? 0);
      } else return { type: 'left', turn: command };
      if (!isRead()) return { type: 'left', turn: 'ended' };
    }
  }

  return { surface, out, ask };
}

/** The hint after those that were shown, or why there is none. `item` is not given where its answer is shown. */
function hintText(
  item: NonNullable<PlainPrompt<unknown>['hints']>['item'] | undefined,
  shown: number,
  surface: Surface,
): string {
  if (item === undefined) return 'The answer is shown already.';
  const hint = item.asides.hints[shown];
  if (hint === undefined) return shown === 0 ? 'There is no hint.' : 'There is no further hint.';
  const one = { ...item, asides: { ...item.asides, hints: [hint] } };
  return [...hintLines(one, 1, surface), ''].join('\n');
}
