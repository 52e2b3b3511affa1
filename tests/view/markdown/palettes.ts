import type { Paint, Palette } from '../../../src/view/palette.js';

const between =
  (open: string, close: string): Paint =>
  (text) =>
    open + text + close;
const marked = (mark: string) => between(`⟦${mark}:`, '⟧');
const ansi = (open: number, close: number) =>
  between(`\u001b[${String(open)}m`, `\u001b[${String(close)}m`);

/** Looks that can be read in a test; unlike colours they take room, which no layout may notice. */
export const visiblePalette: Palette = {
  strong: marked('b'),
  emphasis: marked('i'),
  muted: marked('dim'),
  accent: marked('accent'),
  good: marked('good'),
  bad: marked('bad'),
  caution: marked('caution'),
  code: marked('code'),
  link: marked('link'),
  keyword: marked('kw'),
  literal: marked('lit'),
  comment: marked('#'),
};

/** Looks as a terminal gets them. */
export const ansiPalette: Palette = {
  strong: ansi(1, 22),
  emphasis: ansi(3, 23),
  muted: ansi(2, 22),
  accent: ansi(36, 39),
  good: ansi(32, 39),
  bad: ansi(31, 39),
  caution: ansi(33, 39),
  code: ansi(93, 39),
  link: ansi(4, 24),
  keyword: ansi(35, 39),
  literal: ansi(32, 39),
  comment: ansi(90, 39),
};

const SGR = /\u001b\[(\d+)m/g;

/** A styled text as it looks without colours. */
export function withoutLooks(painted: string): string {
  return painted.replace(SGR, '');
}

/** The codes that would have to follow a painted text to end the looks it leaves on. */
export function looksLeftOn(painted: string): number[] {
  const on = new Set<number>();
  const endOf: Record<number, number> = { 1: 22, 2: 22, 3: 23, 4: 24 };
  for (const [, digits] of painted.matchAll(SGR)) {
    const code = Number(digits);
    if ([22, 23, 24, 39].includes(code)) on.delete(code);
    else on.add(endOf[code] ?? 39);
  }
  return [...on];
}
