import type { Span } from '../../deck/headings/code-spans.js';
import { type Container, isThematicBreak, type Prefix, readPrefix } from './containers.js';
import { htmlBlockEnd } from './html-block.js';
import { areColumns, cellsOf } from './table-row.js';

/** Text that a blank may be in but not reach out of: a paragraph, a heading, a cell, or a line of code for blanks. */
export interface Stretch {
  readonly isCode: boolean;
  /** Its lines, without what marks the quotes and lists they are in. */
  readonly lines: readonly Span[];
}

type Leaf =
  | { readonly kind: 'none' | 'paragraph' }
  | { readonly kind: 'table'; readonly columns: number }
  | {
      readonly kind: 'fence';
      readonly mark: string;
      readonly length: number;
      readonly isCloze: boolean;
    }
  | { readonly kind: 'html'; readonly end: RegExp | 'blank' };

const NONE: Leaf = { kind: 'none' };
const FENCE = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/;
const HEADING = /^#{1,6}(?=[ \t]|$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const DEFINITION = /^\[[^[\]]+\]:/;

/**
 * The text of Markdown in which words may be hidden, block by block, as CommonMark and GitHub's tables have it: no code,
 * but for fences with the word `cloze` after their mark, and no HTML. One pass, without a parser: this is asked at every
 * start.
 */
export function stretchesOf(markdown: string): Stretch[] {
  const stretches: Stretch[] = [];
  let open: readonly Container[] = [];
  let leaf: Leaf = NONE;
  let paragraph: Span[] = [];
  let isItemEmpty = false;

  const endParagraph = (): void => {
    if (paragraph.length > 0) stretches.push({ isCode: false, lines: paragraph });
    paragraph = [];
  };
  const begin = (next: Leaf): void => {
    endParagraph();
    leaf = next;
  };

  for (let start = 0; start <= markdown.length;) {
    const feed = markdown.indexOf('\n', start);
    const end = feed < 0 ? markdown.length : feed;
    readLine(markdown.slice(start, end), start);
    start = end + 1;
  }
  endParagraph();
  return stretches;

  function readLine(line: string, start: number): void {
    const isOpaque = leaf.kind === 'fence' || leaf.kind === 'html';
    const prefix = readPrefix(line, open, leaf.kind === 'paragraph');
    const goesOn = prefix.matched === open.length;
    if (isOpaque && goesOn) readOpaque(line, start, prefix);
    else {
      if (isOpaque) begin(NONE);
      readText(line, start, prefix, goesOn);
    }
  }

  /** A line of a fence or of HTML, which may look like anything. */
  function readOpaque(line: string, start: number, { text, begun, indent }: Prefix): void {
    const rest = line.slice(text.at);
    if (leaf.kind === 'html') {
      const isOver = leaf.end === 'blank' ? rest === '' && begun.length === 0 : leaf.end.test(line);
      if (isOver) leaf = NONE;
    } else if (leaf.kind === 'fence') {
      if (begun.length === 0 && indent < 4 && closes(rest, leaf.mark, leaf.length)) leaf = NONE;
      else if (leaf.isCloze) {
        stretches.push({ isCode: true, lines: [{ start, end: start + line.length }] });
      }
    }
  }

  function readText(line: string, start: number, prefix: Prefix, goesOn: boolean): void {
    const { text, begun, indent } = prefix;
    const rest = line.slice(text.at);
    const span = { start: start + text.at, end: start + line.trimEnd().length };
    const isLazy = !goesOn && begun.length === 0 && leaf.kind === 'paragraph';
    if (rest === '') {
      const kept = open.slice(0, prefix.matched);
      // An item whose first line is empty ends with the next one, if that is empty, too.
      if (isItemEmpty && goesOn && begun.length === 0) kept.pop();
      open = [...kept, ...begun];
      isItemEmpty = typeof begun.at(-1) === 'number';
      begin(NONE);
      return;
    }
    isItemEmpty = false;
    const isInParagraph = leaf.kind === 'paragraph' && begun.length === 0;
    const isInTable = leaf.kind === 'table' && goesOn && begun.length === 0;
    const next = leafAt(rest, indent, {
      isInParagraph,
      isInTable,
      canUnderline: isInParagraph && goesOn,
    });
    if (isLazy && next === 'text') {
      paragraph.push(span);
      return;
    }
    if (!goesOn || begun.length > 0) {
      open = [...open.slice(0, prefix.matched), ...begun];
      begin(NONE);
    }
    readLeaf(rest, span, indent, next);
  }

  function readLeaf(
    rest: string,
    span: Span,
    indent: number,
    next: ReturnType<typeof leafAt>,
  ): void {
    if (next === 'code' || next === 'break') begin(NONE);
    else if (next === 'heading') {
      begin(NONE);
      stretches.push({ isCode: false, lines: [span] });
    } else if (next !== 'text') {
      begin(next);
      if (next.kind === 'html' && next.end !== 'blank' && next.end.test(rest)) leaf = NONE;
    } else if (leaf.kind === 'table') pushCells(span, leaf.columns);
    else if (leaf.kind === 'paragraph' && indent < 4 && isTableBelow(rest)) {
      const head = paragraph.pop();
      const columns = cellsOf(rest).length;
      begin({ kind: 'table', columns });
      if (head !== undefined) pushCells(head, columns);
    } else if (leaf.kind === 'paragraph' && indent < 4 && UNDERLINE.test(rest)) begin(NONE);
    else {
      if (leaf.kind !== 'paragraph') leaf = { kind: 'paragraph' };
      if (paragraph.length > 0 || !DEFINITION.test(rest)) paragraph.push(span);
    }
  }

  function isTableBelow(rest: string): boolean {
    const head = paragraph.at(-1);
    return head !== undefined && areColumns(rest, markdown.slice(head.start, head.end));
  }

  /** The cells of a row; those beyond the last column are not shown. */
  function pushCells({ start, end }: Span, columns: number): void {
    for (const cell of cellsOf(markdown.slice(start, end)).slice(0, columns)) {
      stretches.push({
        isCode: false,
        lines: [{ start: start + cell.start, end: start + cell.end }],
      });
    }
  }
}

/** What a line is by its own text. An underline and the columns of a table are text, until one asks what is above. */
function leafAt(
  rest: string,
  indent: number,
  around: { isInParagraph: boolean; isInTable: boolean; canUnderline: boolean },
): Leaf | 'text' | 'heading' | 'break' | 'code' {
  const { isInParagraph, isInTable, canUnderline } = around;
  if (indent >= 4) return isInParagraph ? 'text' : 'code';
  if (HEADING.test(rest)) return 'heading';
  const [, ticks, tickInfo, tildes = '', tildeInfo] = FENCE.exec(rest) ?? [];
  const fence = ticks ?? tildes;
  if (fence !== '') {
    const isCloze = (tickInfo ?? tildeInfo ?? '').split(/[ \t]+/).includes('cloze');
    return { kind: 'fence', mark: fence.charAt(0), length: fence.length, isCloze };
  }
  if (isThematicBreak(rest, 0) && !(canUnderline && UNDERLINE.test(rest))) return 'break';
  const end = htmlBlockEnd(rest, isInParagraph || isInTable);
  return end === undefined ? 'text' : { kind: 'html', end };
}

/** Whether the text of a line closes a fence. */
function closes(rest: string, mark: string, length: number): boolean {
  const fence = rest.trimEnd();
  return fence.length >= length && fence === mark.repeat(fence.length);
}
