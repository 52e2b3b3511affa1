import type { ClozePart } from './groups.js';
import { type Blank, scanBlanks } from './scan.js';

const GAP = '…';

/**
 * Markdown with a part's blanks hidden, shown as `[…]` or `[hint]`, and all others as what they hide. The brackets are
 * escaped, so that they do not become links.
 */
export function withGap(markdown: string, part: ClozePart): string {
  return filled(markdown, part, ({ hint = GAP, isCode }) => bracketed(hint, isCode));
}

/**
 * Markdown with a part's answers in bold between brackets, so that they stand out without looks as well, and all other
 * blanks as what they hide.
 */
export function revealed(markdown: string, part: ClozePart): string {
  return filled(markdown, part, ({ isCode }, answer) =>
    bracketed(isCode ? answer : `**${answer}**`, isCode),
  );
}

function bracketed(text: string, isCode: boolean): string {
  return isCode ? `[${text}]` : `\\[${text}\\]`;
}

/** Markdown without marks: a part's blanks as `show` has them, the others as what they hide. */
function filled(
  markdown: string,
  { blanks: own }: ClozePart,
  show: (blank: Blank, answer: string) => string,
): string {
  const { blanks, escapes } = scanBlanks(markdown);
  const starts = new Set(own.map(({ start }) => start));
  // A part that was found in another reading of the text, such as one without its comments, is hidden all the same.
  const others = blanks.filter(({ start }) => !starts.has(start));
  const replaced: (readonly [start: number, end: number, text: string])[] = [
    ...own.map((blank) => [blank.start, blank.end, show(blank, innerOf(blank))] as const),
    ...others.map((blank) => [blank.start, blank.end, asText(blank)] as const),
    ...escapes.map((at) => [at, at + 1, ''] as const),
  ];
  let result = '';
  let at = 0;
  for (const [start, end, text] of replaced.sort(([a], [b]) => a - b)) {
    if (start < at) continue;
    result += markdown.slice(at, start) + text;
    at = end;
  }
  return result + markdown.slice(at);

  function innerOf({ inner }: Blank): string {
    return markdown.slice(inner.start, inner.end);
  }

  function asText(blank: Blank): string {
    return blank.isFirst ? asFirst(innerOf(blank)) : innerOf(blank);
  }
}

// What could make a heading, a quote, a list, a rule, a fence, a table or HTML of a line that begins with it.
const BLOCK_MARK = /^(?:[#>+=~<|:-]|[*_](?=[\s*_]))/;
const NUMBER_MARK = /^(\d{1,9})([.)])(?=\s|$)/;

/** An answer that its line begins with, as text of a paragraph. */
function asFirst(answer: string): string {
  return answer.replace(BLOCK_MARK, '\\$&').replace(NUMBER_MARK, '$1\\$2');
}
