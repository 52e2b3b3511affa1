import { atxHeading, type Heading } from './atx-heading.js';
import { fenceEnd } from './fence.js';
import { lineEnd, type LineStart } from '../diagnostics/place.js';

// Lines that can begin or end a heading, or something that hides one: ATX headings, code fences,
// HTML blocks, and the underlines of setext headings. A line that is indented further, quoted or
// nested is none of these at the top level. Matching the line feed before such a line takes half the
// time of testing every character for a line start.
const NOTEWORTHY =
  /(?:^|\n) {0,3}(?:#{1,2}(?![^ \t\n])|`{3}|~{3}|<[A-Za-z!?/]|(?:=+|-+)[ \t]*(?![^\n]))/g;

/**
 * All level 1 and 2 headings outside lists and quotes, exactly as CommonMark defines them, in `text`
 * after a place where a block may begin.
 *
 * Parsing 3 MB of Markdown into blocks would make the program too slow to start, but a heading
 * resets the parser: what follows does not depend on what came before. So each section up to the
 * next heading is scanned line by line, and the block parser only gets those that this leaves in
 * doubt.
 */
export async function findHeadings(text: string, from: LineStart): Promise<Heading[]> {
  const headings: Heading[] = [];
  let parsed: ((from: LineStart) => Heading | undefined) | undefined;
  let at: LineStart | undefined = from;
  while (at !== undefined) {
    let next = scanForHeading(text, at);
    if (next === 'doubtful') {
      parsed ??= (await import('./parsed-headings.js')).headingsByParser(text, from);
      next = parsed(at);
    }
    if (next !== undefined) headings.push(next);
    at = next === undefined ? undefined : { offset: next.bodyOffset, line: next.bodyLine };
  }
  return headings;
}

/** The next heading after a place where no block is open, or `doubtful` if only a parser can tell. */
function scanForHeading(text: string, from: LineStart): Heading | 'doubtful' | undefined {
  if (from.offset >= text.length) return undefined;
  // Start at the line feed before the line, unless it is the first.
  NOTEWORTHY.lastIndex = Math.max(0, from.offset - 1);
  // `test` creates no match object for each of the many lines.
  while (NOTEWORTHY.test(text)) {
    const start = text.lastIndexOf('\n', NOTEWORTHY.lastIndex - 1) + 1;
    let markerAt = start;
    while (text[markerAt] === ' ') markerAt += 1;
    const marker = text[markerAt];
    const isIndented = markerAt > start;
    if (marker === '`' || marker === '~') {
      const end = fenceEnd(text, start, markerAt);
      if (end === 'doubtful') return end;
      NOTEWORTHY.lastIndex = end;
    } else if (marker === '#') {
      // An indented heading may be part of a list item; one at the margin ends every list and
      // quote.
      return isIndented ? 'doubtful' : headingAt(text, from, start);
    } else if (marker === '<') {
      if (isIndented || !text.startsWith('<!--', start)) return 'doubtful';
      const close = text.indexOf('-->', start + 2);
      if (close < 0) return undefined;
      NOTEWORTHY.lastIndex = lineEnd(text, close);
    } else if (!isBlankBefore(text, from.offset, start)) {
      return 'doubtful';
    }
  }
  return undefined;
}

function headingAt(text: string, from: LineStart, offset: number): Heading {
  let { line } = from;
  for (
    let feed = text.indexOf('\n', from.offset);
    feed >= 0 && feed < offset;
    feed = text.indexOf('\n', feed + 1)
  ) {
    line += 1;
  }
  return atxHeading(text, offset, line, offset, text[offset + 1] === '#' ? 2 : 1);
}

/** Whether the line before is blank, or this line is the first. */
function isBlankBefore(text: string, first: number, lineStart: number): boolean {
  for (let at = lineStart - 2; at >= first; at -= 1) {
    if (text[at] === '\n') return true;
    if (text[at] !== ' ' && text[at] !== '\t') return false;
  }
  return true;
}
