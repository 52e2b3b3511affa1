import type { Readable } from 'node:stream';
import { kindOf } from '../kinds/registry.js';
import type { PlainTalk } from '../kinds/common/plain-room.js';
import type { Examiner } from '../question/examiner.js';
import type { Surface } from '../view/palette.js';
import { plainQuestion } from '../view/question/plain-lines.js';
import { openLineReader } from './line-reader.js';

/** The streams of a conversation in lines. */
export interface PlainParts {
  readonly stdin: Readable;
  readonly out: (text: string) => void;
  /** Whether anybody may still read what is written. */
  readonly isRead: () => boolean;
  readonly surface: Surface;
}

/** The examiner of pipes, scripts, screen readers and dumb terminals: a question, a line, an answer, a line. */
export function openPlainExaminer({ stdin, out: write, isRead, surface }: PlainParts): Examiner {
  const reader = openLineReader(stdin);
  const out = (text: string): void => {
    write(`${text}\n`);
  };

  /** The next line; at the end of the input, the prompt that waited for it gets its own end of line. */
  const line: PlainTalk['line'] = async (prompt) => {
    write(prompt);
    const typed = await reader.next();
    if (typed === undefined) out('');
    return typed;
  };

  const read: PlainTalk['read'] = async (prompt, meaning, advice) => {
    for (;;) {
      const typed = await line(prompt);
      if (typed === undefined) return undefined;
      const meant = meaning(typed.trim());
      if (meant !== undefined) return meant;
      out(typeof advice === 'string' ? advice : advice(typed.trim()));
      if (!isRead()) return undefined;
    }
  };

  const talk: PlainTalk = { surface, out, line, read };
  return {
    async ask(question) {
      const { item, place } = question;
      const room = await kindOf(item).plainLines();
      out(plainQuestion(item, place, room.elaboration?.(item, question) ?? '', surface));
      return room.ask(item, question, talk);
    },
    aside: (run) => {
      run();
    },
    close: () => {
      reader.close();
    },
  };
}
