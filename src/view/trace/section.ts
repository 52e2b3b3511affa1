import type { Paint, Surface } from '../palette.js';
import { padEnd, wrapText } from '../wrap.js';

/** The width of the titles' column. */
const TITLE = 10;
/** Narrower than this, a title gets a line of its own. */
const NARROW = 60;

/** A titled paragraph, the text hanging beside the title or, on a narrow surface, below it. */
export function paragraph(
  title: string,
  text: string,
  { width: columns, prose: width = columns, palette }: Surface,
  paint: Paint = (plain) => palette.accent(palette.strong(plain)),
): string[] {
  if (width < NARROW) return [paint(title), ...wrapText(text, width)];
  const gap = padEnd(title, TITLE).slice(title.length);
  return wrapText(paint(title) + gap + text, width, { hangingIndent: TITLE });
}

/** The margin of tables, none where columns are scarce. */
export function margin({ width }: Surface): number {
  return width < NARROW ? 0 : 2;
}

/** Lines moved right by `columns`. */
export function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}

/** Sections as one text, a blank line between them; those without lines are left out. */
export function joined(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}
