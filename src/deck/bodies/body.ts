import type { Token } from 'markdown-it';
import { blockTokens } from './block-parser.js';
import { placeInLine, placeOfLine, type Place } from '../diagnostics/place.js';

/**
 * A top-level block. Lines count from 0 within the body; blank lines at the end are not part of it.
 */
export interface Block {
  readonly kind:
    'list' | 'quote' | 'paragraph' | 'fence' | 'code' | 'html' | 'definition' | 'break' | 'other';
  /** Its index among the body's blocks. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** The items of a list; empty for other blocks. */
  readonly items: readonly ListItem[];
  readonly ordered: boolean;
}

export interface ListItem {
  readonly start: number;
  readonly end: number;
  /** The paragraph that the item begins with, if any: its text, and the line after it. */
  readonly opening: { readonly text: string; readonly end: number } | undefined;
}

/** The lines of some Markdown, and the blocks they form. */
export interface Body {
  readonly lines: readonly string[];
  /** The number of the first line in its file. */
  readonly firstLine: number;
  readonly blocks: readonly Block[];
  /** The first line that is nested too deeply to be parsed into blocks. */
  readonly tooDeepAt: number | undefined;
}

const KINDS: ReadonlyMap<string, Block['kind']> = new Map([
  ['bullet_list_open', 'list'],
  ['ordered_list_open', 'list'],
  ['blockquote_open', 'quote'],
  ['paragraph_open', 'paragraph'],
  ['fence', 'fence'],
  ['code_block', 'code'],
  ['html_block', 'html'],
  ['hr', 'break'],
  ['reference_definition', 'definition'],
]);

/** Reads the block structure of clean Markdown that starts at line `firstLine` of its file. */
export function readBody(markdown: string, firstLine: number): Body {
  const environment: { tooDeepAt?: number } = {};
  const lines = markdown.split('\n');
  const tokens = blockTokens(markdown, environment);
  const blocks: Block[] = [];
  for (const [index, token] of tokens.entries()) {
    if (token.level > 0 || token.map === null || token.type === 'inline') continue;
    const kind = KINDS.get(token.type) ?? 'other';
    blocks.push({
      kind,
      index: blocks.length,
      ...extent(token, lines),
      items: kind === 'list' ? itemsOf(tokens, index, lines) : [],
      ordered: token.tag === 'ol',
    });
  }
  return { lines, firstLine, blocks, tooDeepAt: environment.tooDeepAt };
}

function itemsOf(tokens: readonly Token[], list: number, lines: readonly string[]): ListItem[] {
  const items: ListItem[] = [];
  for (let index = list + 1; ; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.level === 0) return items;
    if (token.level > 1 || token.type !== 'list_item_open') continue;
    const paragraph = tokens[index + 1];
    const opening =
      paragraph?.type === 'paragraph_open' && paragraph.map !== null
        ? { text: tokens[index + 2]?.content ?? '', end: paragraph.map[1] }
        : undefined;
    items.push({ ...extent(token, lines), opening });
  }
}

function extent({ map }: Token, lines: readonly string[]): { start: number; end: number } {
  const [start, last]: [number, number] = map ?? [0, 0];
  let end = last;
  while (end > start + 1 && (lines[end - 1] ?? '').trim() === '') end -= 1;
  return { start, end };
}

/** The place of a whole line of the body, or of `length` code units at `index` in it. */
export function placeInBody(body: Body, line: number, index?: number, length = 1): Place {
  const source = body.lines[line] ?? '';
  const number = body.firstLine + line;
  return index === undefined
    ? placeOfLine(source, number)
    : placeInLine(source, number, index, length);
}

/**
 * The Markdown of some of a body's blocks, in order. Where blocks between two of them are left out,
 * the two must not merge: after a list or indented code, an empty comment keeps them apart.
 */
export function markdownOf(body: Body, blocks: readonly Block[]): string {
  const parts: string[] = [];
  let previous: Block | undefined;
  for (const block of blocks) {
    if (previous === undefined) {
      parts.push(linesOf(body, block.start, block.end));
    } else if (block.index === previous.index + 1) {
      parts.push(linesOf(body, previous.end, block.end));
    } else {
      parts.push(separatorAfter(previous.kind), linesOf(body, block.start, block.end));
    }
    previous = block;
  }
  return parts.join('\n').trimEnd();
}

/** Some lines of a body, unchanged. */
export function linesOf(body: Body, start: number, end: number): string {
  return body.lines.slice(start, end).join('\n');
}

/** The lines that keep a block separate from whatever is put below it. */
function separatorAfter(kind: Block['kind']): string {
  return kind === 'list' || kind === 'code' ? '\n<!-- -->\n' : '';
}
