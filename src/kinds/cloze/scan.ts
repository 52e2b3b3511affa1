import type { Span } from '../../deck/headings/code-spans.js';
import { readMarks, type StrayMark } from './marks.js';
import { stretchesOf, type Stretch } from './stretches.js';

/** Words that are hidden. Offsets are into the Markdown, in code units. */
export interface Blank {
  /** What the author called it: blanks that share a label are one item. */
  readonly label: string | undefined;
  /** What is hidden, as Markdown on one line; in a block of code, as it stands. */
  readonly answer: string;
  readonly hint: string | undefined;
  /** From the first mark to the last, hint included. */
  readonly start: number;
  readonly end: number;
  /** Where the answer stands, without the marks around it. */
  readonly inner: Span;
  /** Whether it stands in a block of code, where no Markdown counts. */
  readonly isCode: boolean;
  /** Whether its line of text begins with it, so that the answer could be taken for the mark of a block. */
  readonly isFirst: boolean;
}

/** All that the marks of blanks in Markdown come to. */
export interface Scan {
  readonly blanks: readonly Blank[];
  readonly strays: readonly StrayMark[];
  /** Backslashes in code for blanks that make a mark text. */
  readonly escapes: readonly number[];
}

const NOTHING: Scan = { blanks: [], strays: [], escapes: [] };

/** Finds the marks of blanks in Markdown, in order. Time is linear, whatever the text. */
export function scanBlanks(markdown: string): Scan {
  if (!markdown.includes('==')) return NOTHING;
  const blanks: Blank[] = [];
  const strays: StrayMark[] = [];
  const escapes: number[] = [];
  for (const stretch of stretchesOf(markdown)) {
    const { isCode, lines } = stretch;
    const text = lines.map(({ start, end }) => markdown.slice(start, end)).join('\n');
    if (!text.includes('==')) continue;
    const marks = readMarks(text, isCode);
    const place = placesOf(stretch);
    for (const { label, hint, ...at } of marks.blanks) {
      const [start, end] = [place(at.start), place(at.end)];
      const inner = { start: place(at.from), end: place(at.to) };
      const answer = text.slice(at.from, at.to).replace(/\s*\n\s*/g, ' ');
      const isFirst = !isCode && (at.start === 0 || text[at.start - 1] === '\n');
      const shownHint = hint?.replace(/\s*\n\s*/g, ' ');
      blanks.push({ label, answer, hint: shownHint, start, end, inner, isCode, isFirst });
    }
    for (const { kind, start, end } of marks.strays) {
      strays.push({ kind, start: place(start), end: place(end) });
    }
    escapes.push(...marks.escapes.map(place));
  }
  return { blanks, strays: strays.sort((a, b) => a.start - b.start), escapes };
}

/** Where an offset into the text of a stretch is in the Markdown; a line feed belongs to its line. */
function placesOf({ lines }: Stretch): (offset: number) => number {
  const starts: number[] = [];
  let length = 0;
  for (const { start, end } of lines) {
    starts.push(length);
    length += end - start + 1;
  }
  return (offset) => {
    let low = 0;
    let high = lines.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (lines[low]?.start ?? 0) + offset - (starts[low] ?? 0);
  };
}
