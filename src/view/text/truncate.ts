import { clusters } from './clusters.js';
import { spansOfPainted } from './painted.js';
import { append, bare, paintSpans, type Span } from './span.js';
import { displayWidth } from './width.js';

const ELLIPSIS = '…';

/**
 * Painted text of one line, shortened to at most `width` columns; what is missing shows as an ellipsis, and
 * looks that are cut short are closed.
 */
export function truncate(painted: string, width: number): string {
  if (displayWidth(painted) <= width) return painted;
  if (width < 1) return '';
  const kept: Span[] = [];
  let free = width - ELLIPSIS.length;
  for (const { text, paint } of spansOfPainted(painted)) {
    for (const cluster of clusters(text, Infinity)) {
      if (cluster.width > free) return paintSpans(withEllipsis(kept));
      append(kept, cluster.text, paint);
      free -= cluster.width;
    }
  }
  return paintSpans(withEllipsis(kept));
}

function withEllipsis(kept: readonly Span[]): Span[] {
  const last = kept.at(-1);
  const ellipsis = { text: ELLIPSIS, paint: bare };
  if (last === undefined) return [ellipsis];
  return [...kept.slice(0, -1), { ...last, text: last.text.trimEnd() }, ellipsis];
}
