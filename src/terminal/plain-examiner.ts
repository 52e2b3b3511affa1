import type { Readable } from 'node:stream';
import { kindOf } from '../kinds/registry.js';
import { openPlainTalk } from '../kinds/common/plain-talk.js';
import type { Examiner, Turn } from '../question/examiner.js';
import type { Surface } from '../view/palette.js';
import { plainConsequence, plainQuestion } from '../view/question/plain-lines.js';
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
  const talk = openPlainTalk({ surface, write, next: () => reader.next(), isRead });
  let last: Turn = 'next';
  return {
    async ask(question) {
      const { item, place } = question;
      // What an answer did was said below it; what a command did is news.
      if (last !== 'next') talk.out(plainConsequence(place.previous));
      const room = await kindOf(item).plainLines();
      const elaboration = room.elaboration?.(item, question) ?? '';
      talk.out(plainQuestion(item, place, elaboration, surface));
      last = await room.ask(item, question, talk);
      return last;
    },
    tell(telling) {
      const lines = telling.lines(surface.width);
      talk.out((telling.label === undefined ? lines : ['', telling.label, ...lines]).join('\n'));
      return Promise.resolve('next');
    },
    aside: (run) => {
      run();
    },
    close: () => {
      reader.close();
    },
  };
}
