import { lineEnd } from '../diagnostics/place.js';

const SPACE = 32;
const TAB = 9;
const LINE_FEED = 10;
const BACKTICK = 96;

/**
 * The offset after the fenced code block opened by a line whose fence is at `fenceAt` (CommonMark
 * 0.31, section 4.5).
 *
 * An indented fence may belong to a list item, in which case any less indented line ends the item
 * and its code; or it may close such a code block. As long as all lines up to the closing fence are
 * indented at least as far, these readings agree: there is no top-level heading among the lines, and
 * no top-level code block is open after them. Otherwise the answer is `doubtful`.
 */
export function fenceEnd(text: string, start: number, fenceAt: number): number | 'doubtful' {
  const end = lineEnd(text, start);
  const indent = fenceAt - start;
  const marker = text.charCodeAt(fenceAt);
  let info = fenceAt;
  while (text.charCodeAt(info) === marker) info += 1;
  // A backtick in the rest of the line makes it a code span in a paragraph.
  if (marker === BACKTICK && text.slice(info, end).includes('`')) return info;
  for (let line = end + 1; line < text.length; line = lineEnd(text, line) + 1) {
    let at = line;
    while (text.charCodeAt(at) === SPACE) at += 1;
    const spaces = at - line;
    const first = text.charCodeAt(at);
    // A tab reaches at least the fourth column.
    const isInside = spaces >= indent || first === TAB || first === LINE_FEED || at >= text.length;
    if (!isInside) return 'doubtful';
    if (spaces <= 3 && first === marker && isClosing(text, at, marker, info - fenceAt)) {
      return lineEnd(text, at);
    }
  }
  return text.length;
}

function isClosing(text: string, at: number, marker: number, length: number): boolean {
  let end = at;
  while (text.charCodeAt(end) === marker) end += 1;
  if (end - at < length) return false;
  while (text.charCodeAt(end) === SPACE || text.charCodeAt(end) === TAB) end += 1;
  return end >= text.length || text.charCodeAt(end) === LINE_FEED;
}
