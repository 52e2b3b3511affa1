/** Gives a piece of text a look; must leave its width unchanged and may return it as it is. */
export type Paint = (text: string) => string;

/**
 * The looks that views may use, named by meaning. The terminal supplies colours (only the sixteen that follow
 * the user's theme, so that dark and light both work); `plainPalette` leaves everything bare.
 */
export interface Palette {
  readonly strong: Paint;
  readonly emphasis: Paint;
  /** Secondary text: positions, keys, rules. */
  readonly muted: Paint;
  /** What the eye should find first: titles, the current edge. */
  readonly accent: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly caution: Paint;
  readonly code: Paint;
  readonly link: Paint;
  readonly keyword: Paint;
  readonly literal: Paint;
  readonly comment: Paint;
}

const bare: Paint = (text) => text;

/** No colour at all: pipes, `NO_COLOR`, `TERM=dumb`, tests. */
export const plainPalette: Palette = {
  strong: bare,
  emphasis: bare,
  muted: bare,
  accent: bare,
  good: bare,
  bad: bare,
  caution: bare,
  code: bare,
  link: bare,
  keyword: bare,
  literal: bare,
  comment: bare,
};

/** What a view needs to know of the place it is drawn for: columns, and looks. */
export interface Surface {
  readonly width: number;
  /** Columns that code, tables and traces may take, where that is more than prose may. */
  readonly wide?: number;
  /** Columns of sentences among tables, where they may take fewer than those. */
  readonly prose?: number;
  readonly palette: Palette;
}

/** Columns beyond which the eye loses its line on the way back. */
export const WIDEST_PROSE = 80;

/** The surface that is left beside so many columns: never less than ten. */
export function inset(surface: Surface, columns: number): Surface {
  const { width, wide = width } = surface;
  return { ...surface, width: Math.max(10, width - columns), wide: Math.max(10, wide - columns) };
}

/** The surface of a trace: its tables may take what code may, its sentences no more than before. */
export function wholeWidth(surface: Surface): Surface {
  const { width, wide = width } = surface;
  return { ...surface, width: wide, prose: width };
}

/** Whether good and bad can be told apart by colour; where not, words have to. */
export function isColoured({ palette }: Pick<Surface, 'palette'>): boolean {
  return palette.bad('x') !== palette.good('x');
}
