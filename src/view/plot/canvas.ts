/** A place on a canvas, in dots from its top left corner. */
interface Dot {
  readonly x: number;
  readonly y: number;
}

/** A grid of dots, two across and four down in each character cell: the Braille patterns from U+2800 on. */
export interface Canvas {
  /** In dots. */
  readonly width: number;
  readonly height: number;
  /** Sets a dot; outside of the grid nothing happens. */
  readonly set: (dot: Dot) => void;
  /** Sets the dots of a straight line. */
  readonly line: (from: Dot, to: Dot) => void;
  /** The characters of each row; an empty cell is a space. */
  readonly rows: () => string[][];
}

const ACROSS = 2;
const DOWN = 4;
const EMPTY_PATTERN = 0x2800;
/** The bit of each dot of a cell, row by row (The Unicode Standard, section 21.1). */
const BITS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
];

/** An empty canvas of so many character cells. */
export function createCanvas(columns: number, rows: number): Canvas {
  const patterns = new Uint8Array(columns * rows);
  const [width, height] = [columns * ACROSS, rows * DOWN];
  const set = ({ x, y }: Dot): void => {
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return;
    const cell = Math.floor(y / DOWN) * columns + Math.floor(x / ACROSS);
    patterns[cell] = (patterns[cell] ?? 0) | (BITS[y % DOWN]?.[x % ACROSS] ?? 0);
  };
  return {
    width,
    height,
    set,
    line(from, to) {
      const count = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y), 1);
      for (let step = 0; step <= count; step += 1) {
        const share = step / count;
        set({
          x: Math.round(from.x + (to.x - from.x) * share),
          y: Math.round(from.y + (to.y - from.y) * share),
        });
      }
    },
    rows: () =>
      Array.from({ length: rows }, (_, row) =>
        Array.from(patterns.subarray(row * columns, (row + 1) * columns), (pattern) =>
          pattern === 0 ? ' ' : String.fromCodePoint(EMPTY_PATTERN + pattern),
        ),
      ),
  };
}
