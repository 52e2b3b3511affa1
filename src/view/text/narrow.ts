// Latin, Greek, punctuation, raised and lowered signs, arrows, operators, lines, our marks, the Braille of plots: what
// mathematics and our screens are written with. The library that measures text knows them too, but its first look at any
// of them costs milliseconds.
const NARROW: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa1, 0xac],
  [0xae, 0x2ff],
  [0x391, 0x3ff],
  [0x1d2c, 0x1d6a],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x209c],
  [0x2190, 0x22ff],
  [0x2500, 0x259f],
  [0x25b2, 0x25b2],
  [0x25bc, 0x25bc],
  [0x2713, 0x2713],
  [0x2717, 0x2717],
  [0x2800, 0x28ff],
];
const COMBINING = [0x300, 0x36f] as const;
const UNKNOWN = 2;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

/** Columns by code unit, for those that are narrow or combining; UNKNOWN for others. */
const COLUMNS = new Uint8Array(0x2900).fill(UNKNOWN);
for (const [first, last] of NARROW) COLUMNS.fill(1, first, last + 1);
COLUMNS.fill(0, COMBINING[0], COMBINING[1] + 1);

/** The columns of a text of nothing but narrow characters and combining marks, which take none; undefined for any other. */
export function narrowWidth(text: string): number | undefined {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const columns = COLUMNS[text.charCodeAt(at)] ?? UNKNOWN;
    if (columns === UNKNOWN) return undefined;
    width += columns;
  }
  return width;
}

/**
 * The lines of a text without looks, wrapped as `flowSpans` does it, in a fraction of its time and memory. Undefined
 * where it takes more than counting to do so: for characters that are not narrow, and words longer than a line.
 */
export function flowNarrow(text: string, first: number, rest: number): string[] | undefined {
  const lines: string[] = [];
  // Where the line that is being filled begins and ends in the text, and the columns between.
  let start = 0;
  let end = 0;
  let used = 0;
  const endLine = (next: number): void => {
    lines.push(text.slice(start, end));
    start = end = next;
    used = 0;
  };
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    if (unit === LINE_FEED) endLine(at + 1);
    if (unit === LINE_FEED || unit === SPACE) {
      at += 1;
      continue;
    }
    const word = at;
    const width = wordWidth(text, word);
    if (width === undefined || width.columns > rest) return undefined;
    at = width.end;
    const gap = word - end;
    if (end > start && used + gap + width.columns > limit()) endLine(word);
    used += word - end + width.columns;
    if (used > limit()) return undefined;
    end = at;
  }
  endLine(text.length);
  return lines;

  function limit(): number {
    return lines.length === 0 ? first : rest;
  }
}

/** How far the word at a place goes, and the columns it takes; undefined if not all of it is narrow. */
function wordWidth(text: string, word: number): { end: number; columns: number } | undefined {
  let columns = 0;
  for (let at = word; ; at += 1) {
    const unit = text.charCodeAt(at);
    if (at === text.length || unit === SPACE || unit === LINE_FEED) return { end: at, columns };
    const own = COLUMNS[unit] ?? UNKNOWN;
    if (own === UNKNOWN) return undefined;
    columns += own;
  }
}
