import { cutSpans, spansWidth } from './cut.js';
import type { Span } from './span.js';
import { isIdeograph, opens, partsOf, unitsOf } from './words.js';

/**
 * Wraps spans into lines by words: the first line has `first` columns, the others `rest` (less than 2 counts as 2).
 * A line feed in the text ends a line. White space stays as it is within a line and at the start of one that
 * the text itself begins; where a line is wrapped, it goes. A word longer than a line is divided. Between two
 * ideographs a line may be wrapped without a space. Time is linear in the text.
 *
 * The wrapping libraries work on text that is already painted. They forget all but the last of nested looks
 * where a line ends, compose characters that an author typed apart, and part letters from their marks.
 */
export function flowSpans(spans: readonly Span[], first: number, rest: number): Span[][] {
  const lines: Span[][] = [];
  let line: Span[] = [];
  let used = 0;
  let gap: Span[] = [];
  let gapWidth = 0;
  let word: Span[] = [];
  const limit = () => (lines.length === 0 ? first : rest);

  const endLine = () => {
    lines.push(line);
    line = [];
    used = 0;
    gap = [];
    gapWidth = 0;
  };
  const place = (part: readonly Span[]) => {
    const width = spansWidth(part);
    if (line.length > 0 && used + gapWidth + width > limit()) endLine();
    if (used + gapWidth + width <= limit()) {
      for (const span of gap) line.push(span);
      for (const span of part) line.push(span);
      used += gapWidth + width;
    } else {
      const pieces = cutSpans(part, limit(), rest);
      line = pieces.pop() ?? [];
      used = spansWidth(line);
      for (const piece of pieces) lines.push(piece);
    }
    gap = [];
    gapWidth = 0;
  };
  const endWord = () => {
    if (spansWidth(word) <= rest) {
      if (word.length > 0) place(word);
    } else {
      if (line.length > 0) endLine();
      for (const part of partsOf(word)) place(part);
    }
    word = [];
  };

  for (const { text, paint } of spans) {
    for (const unit of unitsOf(text)) {
      if (unit === '\n') {
        endWord();
        endLine();
      } else if (unit.startsWith(' ') || unit.startsWith('\t')) {
        endWord();
        gap.push({ text: unit.replaceAll('\t', ' '), paint });
        gapWidth += unit.length;
      } else {
        const ideograph = isIdeograph(unit);
        if (ideograph && !opens(word)) endWord();
        word.push({ text: unit, paint });
        if (ideograph) endWord();
      }
    }
  }
  endWord();
  endLine();
  return lines;
}
