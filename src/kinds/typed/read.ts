import { type Block, type Body, linesOf, markdownOf, placeInBody } from '../../deck/bodies/body.js';
import type { Report } from '../../deck/diagnostics/report.js';
import type { ItemBody, Own } from '../kind.js';
import { breakIn } from '../common/sides/split.js';
import { isSameAnswer } from '../common/typing/compare.js';
import type { Typed } from './item.js';

/**
 * Reads a typed item: the first line of its body, or of the part below a break, is the right answer; each `> Accept:` is
 * another one. What follows the first line is shown with the answer.
 */
export function readTyped(parts: ItemBody, report: Report): Own<Typed> | undefined {
  const { body, content, ownAsides, classes } = parts;
  const at = breakIn(body, content);
  const below = content.slice(at + 1);
  const [opening] = below;
  if (opening === undefined) return undefined;
  const exact = classes.includes('exact');
  const first = firstLineOf(body, opening);
  if (first === undefined) {
    const message = 'The answer to be typed has to be one line of text or code.';
    const help = 'Begin with the answer on a line of its own; what follows it is shown with it.';
    report('typed-without-answer', placeInBody(body, opening.start), message, help);
    return undefined;
  }
  const answers = [first.answer];
  for (const { text, place } of ownAsides) {
    const isKnown = answers.some((known) => isSameAnswer(known, text, exact));
    if (isKnown) {
      const help =
        'Take it out: what is the same but for case, spaces or quotes is accepted anyway.';
      report('duplicate-accept', place, 'This answer is accepted already.', help);
    } else if (text.includes('\n')) {
      const help = 'Write it on the line of the word, one answer an `> Accept:`.';
      report('typed-without-answer', place, 'An accepted answer has to be one line.', help);
    } else answers.push(text);
  }
  return {
    stem: markdownOf(body, content.slice(0, Math.max(0, at))),
    answers,
    exact,
    more: [first.rest, markdownOf(body, below.slice(1))].filter((text) => text !== '').join('\n\n'),
  };
}

/** The line that a block begins with, where that is text or code, and what else the block says. */
function firstLineOf(
  body: Body,
  { kind, start, end }: Block,
): { readonly answer: string; readonly rest: string } | undefined {
  if (kind === 'paragraph') {
    return {
      answer: (body.lines[start] ?? '').trim().replace(/\\$/, '').trimEnd(),
      rest: linesOf(body, start + 1, end),
    };
  }
  if (kind !== 'fence' && kind !== 'code') return undefined;
  const code =
    kind === 'fence' ? body.lines.slice(start + 1, end - 1) : body.lines.slice(start, end);
  const [only = '', ...more] = code.filter((line) => line.trim() !== '');
  return more.length === 0 && only !== '' ? { answer: `\`${only.trim()}\``, rest: '' } : undefined;
}
