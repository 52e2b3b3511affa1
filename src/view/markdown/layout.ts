import type { Palette } from '../palette.js';
import { flowSpans } from '../text/flow.js';
import { bare, paintSpans, type Span } from '../text/span.js';
import type { Block } from './blocks.js';
import { codeLines } from './code-block.js';
import { type Frame, narrowed } from './frame.js';
import { inlineSpans } from './inline.js';
import { listLines } from './list.js';
import { markdownTableLines } from './table.js';

/** Indentation of what is left of a wrapped line that stands as it was typed: it must not look like two. */
const HANG = 2;

/**
 * The lines of blocks one below the other, painted, each at most as wide as the frame. `apart` puts a blank
 * line between two blocks. The recursion is bounded by how deep the parser lets blocks nest.
 */
export function blockLines(
  blocks: readonly Block[],
  frame: Frame,
  palette: Palette,
  apart = true,
): string[] {
  const lines: string[] = [];
  for (const block of blocks) {
    const own = linesOf(block, frame, palette);
    if (apart && lines.length > 0 && own.length > 0) lines.push('');
    for (const line of own) lines.push(line);
  }
  return lines;
}

function linesOf(block: Block, frame: Frame, palette: Palette): string[] {
  switch (block.kind) {
    case 'paragraph':
      return wrapped(inlineSpans(block.inline, palette), frame.width);
    case 'heading':
      return wrapped(
        inlineSpans(block.inline, palette, headingPaint(block.level, palette)),
        frame.width,
      );
    case 'quote':
      return quoteLines(block.blocks, frame, palette);
    case 'list':
      return listLines(block, frame, palette, (item, inner) =>
        blockLines(item, inner, palette, !block.tight),
      );
    case 'table':
      return markdownTableLines(block, frame.wide, palette);
    case 'code':
      return codeLines(block, frame, palette);
    case 'verbatim':
      return verbatimLines(block.text, frame.width);
    case 'rule':
      return [palette.muted('─'.repeat(Math.min(frame.width, 72)))];
  }
}

function headingPaint(level: number, palette: Palette) {
  return level <= 3 ? (text: string) => palette.accent(palette.strong(text)) : palette.strong;
}

function wrapped(spans: readonly Span[], width: number): string[] {
  const lines = flowSpans(spans, width, width).map(paintSpans);
  return lines.some((line) => line !== '') ? lines : [];
}

function quoteLines(blocks: readonly Block[], frame: Frame, palette: Palette): string[] {
  const inner = narrowed(frame, 2);
  if (inner === undefined) return blockLines(blocks, frame, palette);
  const bar = palette.muted('│');
  return blockLines(blocks, inner, palette).map((line) => (line === '' ? bar : `${bar} ${line}`));
}

function verbatimLines(text: string, width: number): string[] {
  const typed = text.split('\n').filter((line) => line.trim() !== '');
  return typed.flatMap((line) => {
    const [first = [], ...rest] = flowSpans([{ text: line, paint: bare }], width, width - HANG);
    return [paintSpans(first), ...rest.map((spans) => ' '.repeat(HANG) + paintSpans(spans))];
  });
}
