import type { Paint } from '../palette.js';
import { append, bare, type Span } from './span.js';

/** The escape sequences that set looks: "select graphic rendition" of ECMA-48, section 8.3.117. */
const SGR = /\u001b\[([\d;]*)m/g;
/** One look within a sequence; a colour beyond the sixteen takes several numbers. */
const LOOK = /[34]8;(?:5;\d+|2;\d+;\d+;\d+)|\d+/g;

/** What ends a look that was begun with `code`; `undefined` if the code begins none. */
function closing(code: number): number | undefined {
  if (code === 1 || code === 2) return 22;
  if (code === 3 || code === 4 || (code >= 7 && code <= 9)) return code + 20;
  if ((code >= 30 && code <= 38) || (code >= 90 && code <= 97)) return 39;
  if ((code >= 40 && code <= 48) || (code >= 100 && code <= 107)) return 49;
  return undefined;
}

/** Brings the looks that are on (each with the code that ends it) up to date with one more sequence. */
function follow(on: Map<string, number>, looks: string): void {
  for (const [look] of (looks || '0').matchAll(LOOK)) {
    const code = Number.parseInt(look, 10);
    const end = closing(code);
    for (const [other, otherEnd] of on) {
      const replaced = otherEnd === end && otherEnd >= 39;
      if (code === 0 || otherEnd === code || replaced) on.delete(other);
    }
    if (end !== undefined) on.set(look, end);
  }
}

function sequence(look: string | number): string {
  return `\u001b[${look}m`;
}

/** Reads painted text back into spans, so that it can be laid out again. */
export function spansOfPainted(painted: string): Span[] {
  const spans: Span[] = [];
  const paints = new Map<string, Paint>([['', bare]]);
  const on = new Map<string, number>();
  let paint = bare;
  let start = 0;
  for (const match of painted.matchAll(SGR)) {
    append(spans, painted.slice(start, match.index), paint);
    start = match.index + match[0].length;
    follow(on, match[1] ?? '');
    const open = [...on.keys()].map(sequence).join('');
    const close = [...new Set(on.values())].reverse().map(sequence).join('');
    paint = paints.get(open) ?? ((text) => open + text + close);
    paints.set(open, paint);
  }
  append(spans, painted.slice(start), paint);
  return spans;
}
