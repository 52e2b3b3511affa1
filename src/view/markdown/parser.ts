import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { safeText } from '../../safe-text.js';
import { mathematics } from './tex/math-rule.js';

/** Block quotes that may stand in one another; a list counts two, itself and its item. */
const DEEPEST = 20;

/** The type of the token that holds what is nested too deeply to be taken apart. */
export const TOO_DEEP = 'too_deep';

let parser: MarkdownIt | undefined;

/**
 * CommonMark with the tables that GitHub adds to it, and with formulas between dollar signs. Blocks nested too deeply become one token with their source
 * as it is: markdown-it would drop them, and to follow them down would let a hostile text exhaust the stack.
 */
function commonMark(): MarkdownIt {
  const markdown = createMarkdownIt('commonmark', { maxNesting: 100 }).enable('table');
  // Addresses are shown, not requested: they stay as they were typed.
  markdown.normalizeLink = (url) => url;
  markdown.normalizeLinkText = (url) => url;
  mathematics(markdown);
  markdown.block.ruler.before('code', TOO_DEEP, (state, startLine, endLine) => {
    if (state.level < DEEPEST) return false;
    let line = startLine + 1;
    while (
      line < endLine &&
      (state.isEmpty(line) || (state.sCount[line] ?? 0) >= state.blkIndent)
    ) {
      line += 1;
    }
    const token = state.push(TOO_DEEP, '', 0);
    token.content = state.getLines(startLine, line, state.blkIndent, false);
    state.line = line;
    return true;
  });
  return markdown;
}

/** The block tokens of a Markdown text that may come from anywhere. */
export function parseBlocks(markdown: string): readonly Token[] {
  parser ??= commonMark();
  return parser.parse(harmless(markdown), {});
}

/** The inline tokens of Markdown that stands on one line, such as a heading. */
export function parseInline(markdown: string): readonly Token[] {
  parser ??= commonMark();
  return parser.parseInline(harmless(markdown), {})[0]?.children ?? [];
}

function harmless(markdown: string): string {
  return safeText(markdown.replace(/\r\n?/g, '\n'));
}
