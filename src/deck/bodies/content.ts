import { DEEPEST } from './block-parser.js';
import { linesOf, placeInBody, type Block, type Body } from './body.js';
import type { Report } from '../diagnostics/report.js';

/**
 * The blocks of a body that a reader sees: all but comments and link definitions. Reports blocks
 * that are never closed, and so swallow the rest of the file, and blocks that are nested too deeply.
 */
export function visibleBlocks(body: Body, report: Report): Block[] {
  if (body.tooDeepAt !== undefined) {
    const place = placeInBody(body, body.tooDeepAt);
    const [lists, quotes] = [DEEPEST / 2 - 1, DEEPEST - 1];
    const help = `Lists can be nested up to ${lists} deep, quotes up to ${quotes}.`;
    report('nested-too-deeply', place, 'This is nested too deeply to be shown.', help);
  }
  const last = body.blocks.at(-1);
  if (last !== undefined) reportUnclosed(body, last, report);
  return body.blocks.filter((block) => block.kind !== 'definition' && !isComment(body, block));
}

// The HTML blocks that end only at their own closing mark (CommonMark 0.31, section 4.6, kinds 1 to
// 5).
const CLOSINGS: readonly (readonly [opening: RegExp, closing: RegExp, name: string])[] = [
  [/^ *<!--/, /-->/, '-->'],
  [
    /^ *<(?:script|pre|style|textarea)(?:[\s>]|$)/i,
    /<\/(?:script|pre|style|textarea)>/i,
    'closing tag',
  ],
  [/^ *<\?/, /\?>/, '?>'],
  [/^ *<!\[CDATA\[/, /\]\]>/, ']]>'],
  [/^ *<![A-Za-z]/, />/, '>'],
];

function reportUnclosed(body: Body, block: Block, report: Report): void {
  const first = body.lines[block.start] ?? '';
  if (block.kind === 'fence') {
    const fence = /^ *(`+|~+)/.exec(first)?.[1] ?? '';
    const close = /^ {0,3}(`+|~+)[ \t]*$/.exec(body.lines[block.end - 1] ?? '')?.[1] ?? '';
    if (close.startsWith(fence) && block.end - block.start > 1) return;
    const message = 'This code block is never closed, so it swallows the rest of the file.';
    report(
      'unclosed-code',
      placeInBody(body, block.start),
      message,
      `Close it with a line that contains only ${fence}.`,
    );
  } else if (block.kind === 'html') {
    const [, closing, name] = CLOSINGS.find(([opening]) => opening.test(first)) ?? [];
    if (closing === undefined || name === undefined) return;
    if (closing.test(linesOf(body, block.start, block.end))) return;
    const message = 'This HTML is never closed, so it swallows the rest of the file.';
    report('unclosed-html', placeInBody(body, block.start), message, `Close it with its ${name}.`);
  }
}

/** Whether a block consists only of HTML comments. */
function isComment(body: Body, { kind, start, end }: Block): boolean {
  if (kind !== 'html') return false;
  const html = linesOf(body, start, end);
  let at = 0;
  for (;;) {
    const open = html.indexOf('<!--', at);
    if (html.slice(at, open < 0 ? undefined : open).trim() !== '') return false;
    if (open < 0) return true;
    const close = html.indexOf('-->', open + 2);
    if (close < 0) return true;
    at = close + '-->'.length;
  }
}
