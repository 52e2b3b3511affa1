import type { Palette } from '../palette.js';
import { cutSpans, spansWidth } from '../text/cut.js';
import { bare, paintSpans, type Span } from '../text/span.js';
import { isPrintableAscii } from '../text/width.js';
import { type Frame, narrowed } from './frame.js';
import { highlight } from './highlight.js';

const TAB_STOP = 4;

/** Stands before each further piece of a line of code that is too long. */
const CONTINUED = '↳ ';

/** The lines of a block of code, set in from the left; a line that is too long goes on below its indentation. */
export function codeLines(
  { language, text }: { readonly language: string; readonly text: string },
  frame: Frame,
  palette: Palette,
): string[] {
  const source = text.split('\n').map((line) => expandTabs(line).trimEnd());
  while (source.at(-1) === '') source.pop();
  const inner = narrowed(frame, frame.width < 60 ? 2 : 4) ?? frame;
  const margin = ' '.repeat(frame.width - inner.width);
  return highlight(source.join('\n'), language, palette)
    .flatMap((line) => cutCode(line, inner.wide, palette))
    .map((line) => (line === '' ? '' : margin + line));
}

function cutCode(line: readonly Span[], width: number, palette: Palette): string[] {
  if (spansWidth(line) <= width) return [paintSpans(line)];
  const code = line.map(({ text }) => text).join('');
  const indentation = code.length - code.trimStart().length;
  const most = Math.max(0, Math.floor(width / 2) - CONTINUED.length);
  const margin = ' '.repeat(Math.min(indentation, most));
  const rest = width - margin.length - CONTINUED.length;
  const [first = [], ...others] = isPrintableAscii(code)
    ? cutAtSeams(line, code, width, rest)
    : cutSpans(line, width, rest);
  const before: Span[] = [
    { text: margin, paint: bare },
    { text: CONTINUED, paint: palette.muted },
  ];
  return [first, ...others.map((piece) => [...before, ...piece])].map(paintSpans);
}

/**
 * Cuts a line of code where words and arguments end, the first piece `first` columns wide at most, the others `rest`.
 * Time is linear in the line.
 */
function cutAtSeams(line: readonly Span[], code: string, first: number, rest: number): Span[][] {
  const endFrom = (from: number, most: number): number =>
    from + seamIn(code.slice(from, from + Math.max(2, most)), code.length - from <= most);
  let piece: Span[] = [];
  const pieces = [piece];
  let at = 0;
  let end = endFrom(0, first);
  for (const { text, paint } of line) {
    for (let start = 0; start < text.length;) {
      if (at === end) {
        piece = [];
        pieces.push(piece);
        end = endFrom(at, rest);
      }
      const part = text.slice(start, start + end - at);
      piece.push({ text: part, paint });
      start += part.length;
      at += part.length;
    }
  }
  return pieces;
}

/** Where a piece of code had better end: behind its last blank, comma or bracket, unless that leaves half of it empty. */
function seamIn(piece: string, isLast: boolean): number {
  const seam = isLast ? undefined : /^.*[ ,([{]/s.exec(piece)?.[0].length;
  return seam !== undefined && seam > piece.length / 2 ? seam : piece.length;
}

/** Tabs as spaces up to the next stop, each character before them taken for one column. */
function expandTabs(line: string): string {
  let column = 0;
  return line
    .split(/(\t)/)
    .map((piece) => {
      const expanded = piece === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : piece;
      column += expanded.length;
      return expanded;
    })
    .join('');
}
