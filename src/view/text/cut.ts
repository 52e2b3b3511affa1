import { clusters } from './clusters.js';
import { append, type Span } from './span.js';
import { displayWidth, isPrintableAscii } from './width.js';

/**
 * Cuts spans into lines wherever a line is full, without regard to words: the first line at `first` columns,
 * the others at `rest`. Less than 2 counts as 2, what a wide character needs. Time is linear in the text.
 */
export function cutSpans(spans: readonly Span[], first: number, rest: number): Span[][] {
  const full = Math.max(2, rest);
  let free = Math.max(2, first);
  const narrowest = Math.min(free, full);
  let line: Span[] = [];
  const lines = [line];
  const place = (text: string, width: number, paint: Span['paint']) => {
    if (width > free) {
      line = [];
      lines.push(line);
      free = full;
    }
    append(line, text, paint);
    free -= width;
  };
  for (const { text, paint } of spans) {
    if (isPrintableAscii(text)) {
      for (let start = 0; start < text.length;) {
        const piece = text.slice(start, start + (free > 0 ? free : full));
        place(piece, piece.length, paint);
        start += piece.length;
      }
    } else {
      for (const cluster of clusters(text, narrowest)) {
        place(cluster.text, cluster.width, paint);
      }
    }
  }
  return lines;
}

/** The columns of spans side by side, whether a terminal joins characters across their border or not. */
export function spansWidth(spans: readonly Span[]): number {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return displayWidth(only.text);
  let apart = 0;
  let whole = '';
  for (const { text } of spans) {
    apart += displayWidth(text);
    whole += text;
  }
  return Math.max(apart, displayWidth(whole));
}
