import type { Palette } from '../palette.js';
import { flowSpans } from '../text/flow.js';
import { paintSpans } from '../text/span.js';
import { padStart } from '../text/width.js';
import type { Block, List } from './blocks.js';
import { type Frame, narrowed } from './frame.js';

/** Bullets by depth; none of them is a character that some terminals draw as a wide emoji. */
const BULLETS = ['•', '◦', '–'] as const;

/**
 * The lines of a list, its items laid out by `itemLines`. Items hang from their markers; numbers are aligned on
 * the right. Where there is no room to hang, a marker gets a line of its own.
 */
export function listLines(
  list: List,
  frame: Frame,
  palette: Palette,
  itemLines: (item: readonly Block[], inner: Frame) => readonly string[],
): string[] {
  const lines: string[] = [];
  const markers = markersOf(list, frame.bullets);
  const hang = (markers[0]?.length ?? 0) + 1;
  const below = { ...frame, bullets: frame.bullets + (list.numbers === undefined ? 1 : 0) };
  const beside = narrowed(below, hang);
  for (const [index, item] of list.items.entries()) {
    const marker = markers[index] ?? '';
    const content = itemLines(item, beside ?? below);
    if (!list.tight && index > 0) lines.push('');
    if (beside === undefined) {
      lines.push(...alone(marker, frame.width, palette));
      for (const line of content) lines.push(line);
    } else {
      lines.push(hung(palette.muted(marker), content[0]));
      for (const line of content.slice(1)) lines.push(line === '' ? '' : ' '.repeat(hang) + line);
    }
  }
  return lines;
}

function hung(marker: string, line = ''): string {
  return line === '' ? marker : `${marker} ${line}`;
}

function alone(marker: string, width: number, palette: Palette): string[] {
  return flowSpans([{ text: marker.trim(), paint: palette.muted }], width, width).map(paintSpans);
}

function markersOf({ items, numbers }: List, depth: number): string[] {
  if (numbers === undefined) {
    return items.map(() => BULLETS[Math.min(depth, BULLETS.length - 1)] ?? '•');
  }
  const typed = items.map((_, index) => `${numbers.start + index}${numbers.delimiter}`);
  const widest = typed.at(-1)?.length ?? 0;
  return typed.map((marker) => padStart(marker, widest));
}
