import { safeText } from '../../safe-text.js';
import type { Surface } from '../palette.js';
import { paintSpans } from '../text/span.js';
import { outermost } from './frame.js';
import { inlineSpans } from './inline.js';
import { blockLines } from './layout.js';
import { parseBlocks, parseInline } from './parser.js';
import { blocksOf } from './tree.js';

/**
 * Markdown as lines for a terminal, each at most `surface.width` columns wide (10 or more); code and tables may take
 * `surface.wide`. Every line closes
 * the looks it opens, so lines can be scrolled, cut off or indented one by one. The text may come from anywhere:
 * nothing in it can reach the terminal as a control character. Time is linear in its length.
 */
export function markdownLines(markdown: string, { width, wide, palette }: Surface): string[] {
  return blockLines(blocksOf(parseBlocks(markdown)), outermost(width, wide), palette);
}

/** The lines of `markdownLines` as one text, without a line feed at the end. */
export function renderMarkdown(markdown: string, surface: Surface): string {
  return markdownLines(markdown, surface).join('\n');
}

// Nothing that CommonMark could take for anything but text, and no space but single ones.
const JUST_TEXT = /^(?:[^\s\\`*_[\]<&$]+(?: |$))*$/;

/** Markdown without blocks (a heading, an option) on one line, however long. */
export function renderInline(markdown: string, { palette }: Pick<Surface, 'palette'>): string {
  // Most titles are: the first question need not wait for a parser to be made for them.
  if (JUST_TEXT.test(markdown)) return safeText(markdown.trim());
  return paintSpans(inlineSpans(parseInline(markdown), palette))
    .replaceAll('\n', ' ')
    .trim();
}
