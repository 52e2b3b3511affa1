import type { Paint, Surface } from '../palette.js';
import { padEnd, padStart, truncate } from '../wrap.js';
import { middleOf, placeOn, tickText, type Axis } from './axis.js';
import { createCanvas } from './canvas.js';

/** A point in the units of the axes. */
export type Point = readonly [x: number, y: number];

/** What a plot shows. */
export interface Plot {
  readonly title: string;
  readonly x: Axis;
  readonly y: Axis;
  /** Points to be joined by a line, from left to right. */
  readonly curve: readonly Point[];
  /** Points to be marked with an o. */
  readonly marks: readonly Point[];
}

interface Glyph {
  readonly text: string;
  readonly paint: Paint;
}

const MARK = 'o';

/**
 * A plot as lines, none wider than `surface.width`: a title, `rows` rows of Braille dots beside the numbers of the y
 * axis, the x axis and its two ends. What is not finite, or outside of the axes, is left out.
 */
export function plotLines(
  { title, x, y, curve, marks }: Plot,
  rows: number,
  { width, palette }: Surface,
): string[] {
  const labels = new Map([
    [0, tickText(y.high)],
    [Math.floor((rows - 1) / 2), tickText(middleOf(y))],
    [rows - 1, tickText(y.low)],
  ]);
  const margin = Math.max(...[...labels.values()].map((label) => label.length));
  const columns = Math.max(4, width - margin - 2);
  const canvas = createCanvas(columns, rows);
  const dotOf = ([px, py]: Point) => ({
    x: dot(placeOn(x, px), canvas.width),
    y: dot(1 - placeOn(y, py), canvas.height),
  });
  let before: { x: number; y: number } | undefined;
  for (const point of curve) {
    const dot = dotOf(point);
    const isPlace = Number.isFinite(dot.x) && Number.isFinite(dot.y);
    if (isPlace) canvas.line(before ?? dot, dot);
    before = isPlace ? dot : undefined;
  }
  const cells = canvas
    .rows()
    .map((row) => row.map((text): Glyph => ({ text, paint: palette.accent })));
  for (const mark of marks) {
    const dot = dotOf(mark);
    const row = cells[Math.floor(dot.y / 4)];
    const column = Math.floor(dot.x / 2);
    if (row?.[column] !== undefined) row[column] = { text: MARK, paint: palette.strong };
  }
  const left = padStart('', margin);
  return [
    palette.muted(truncate(title, width)),
    ...cells.map((row, index) => {
      const label = labels.get(index);
      const edge = label === undefined ? '│' : '┤';
      return `${palette.muted(padStart(label ?? '', margin) + edge)}${painted(row)}`.trimEnd();
    }),
    palette.muted(`${left}└${'─'.repeat(columns)}`),
    palette.muted(`${left} ${endsText(x, columns)}`),
  ];
}

/** The numbers at both ends of the x axis; where there is no room for two, the last. */
function endsText({ low, high }: Axis, columns: number): string {
  const [from, to] = [tickText(low), tickText(high)];
  const room = columns - to.length;
  return truncate(from.length < room ? padEnd(from, room) + to : to, columns);
}

/** The dot at a share of the way; what lies far outside is brought nearer, so that lines to it stay short. */
function dot(share: number, count: number): number {
  return Math.round(Math.min(2, Math.max(-1, share)) * (count - 1));
}

/** Neighbours of one look painted in one go. */
function painted(row: readonly Glyph[]): string {
  let line = '';
  for (let at = 0; at < row.length;) {
    const paint = row[at]?.paint ?? ((text: string) => text);
    const end = row.findIndex((glyph, index) => index > at && glyph.paint !== paint);
    const run = row.slice(at, end < 0 ? row.length : end);
    const text = run.map((glyph) => glyph.text).join('');
    line += text.trim() === '' ? text : paint(text);
    at += run.length;
  }
  return line;
}
