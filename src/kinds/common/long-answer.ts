import { blockTokens } from '../../deck/bodies/block-parser.js';
import type { Place } from '../../deck/diagnostics/place.js';
import type { Report } from '../../deck/diagnostics/report.js';

/**
 * Words of an answer, and lines in one piece of its code. To grade themselves, learners compare what they recalled with
 * what they see. Forty words are read in ten seconds, and hold one idea with its condition; what is longer is recalled
 * in part, and then neither `knew` nor `missed` is true.
 */
const MOST_WORDS = 40;
const MOST_LINES = 5;

const HAS_WORD = /[\p{L}\p{N}]/u;
const LINK_TARGET = /\]\([^()]*\)/g;

/** Warns of an answer, in Markdown, that is too long to be recalled in one go. */
export function reportLongAnswer(answer: string, place: Place, report: Report): void {
  const { words, lines } = measured(answer);
  if (words <= MOST_WORDS && lines <= MOST_LINES) return;
  const message =
    words > MOST_WORDS
      ? `The answer has ${words} words; more than ${MOST_WORDS} are not recalled in one go.`
      : `The answer has ${lines} lines of code; more than ${MOST_LINES} are not recalled in one go.`;
  const help = 'Ask for one thing: the rest can go to a `> Why:`, or be items of its own.';
  report('long-answer', place, message, help);
}

/** The words outside blocks of code, and the lines of the longest block. */
function measured(markdown: string): { readonly words: number; readonly lines: number } {
  const rest = markdown.split('\n');
  let longest = 0;
  for (const { type, content, map } of blockTokens(markdown)) {
    if (map === null || (type !== 'fence' && type !== 'code_block')) continue;
    longest = Math.max(longest, content.split('\n').filter((line) => line.trim() !== '').length);
    rest.fill('', ...map);
  }
  const prose = rest.join('\n').replace(LINK_TARGET, ']');
  const words = prose.split(/\s+/).filter((word) => HAS_WORD.test(word)).length;
  return { words, lines: longest };
}
