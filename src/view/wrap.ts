import { flowSpans } from './text/flow.js';
import { flowNarrow } from './text/narrow.js';
import { spansOfPainted } from './text/painted.js';
import { paintSpans } from './text/span.js';

export { truncate } from './text/truncate.js';
export { displayWidth, padEnd, padStart } from './text/width.js';

/** Columns to leave free on the left. */
interface Indentation {
  /** Before the first line; 0 if not given. */
  readonly indent?: number;
  /** Before every other line; 0 if not given. */
  readonly hangingIndent?: number;
}

/**
 * Wraps painted text by words into lines of at most `width` columns (4 or more), indentation included. Each
 * line closes the looks it opens. Line feeds are kept; an indentation beyond half of the width is cut to that.
 */
export function wrapText(
  painted: string,
  width: number,
  { indent = 0, hangingIndent = 0 }: Indentation = {},
): string[] {
  const half = Math.max(0, Math.floor(width / 2));
  const first = Math.min(indent, half);
  const rest = Math.min(hangingIndent, half);
  const lines =
    flowNarrow(painted, width - first, width - rest) ??
    flowSpans(spansOfPainted(painted), width - first, width - rest).map(paintSpans);
  return lines.map((text, index) =>
    text === '' ? '' : ' '.repeat(index === 0 ? first : rest) + text,
  );
}
