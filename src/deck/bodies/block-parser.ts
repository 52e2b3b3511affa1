import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';

/**
 * Nesting this deep is too deep. A quote counts as one level, a list as two (the list and its item).
 */
export const DEEPEST = 20;

/** What a parse produces besides its tokens. */
interface Environment {
  [key: string | symbol]: unknown;
  references?: Record<string, { title: string; href: string }>;
  /** The first line, counted from 0, that is nested too deeply to be parsed. */
  tooDeepAt?: number;
}

let parser: Parser | undefined;

/** The parser for CommonMark blocks, created when it is first needed. */
export function blockParser(): Parser {
  return (parser ??= commonMark());
}

/**
 * Text nested too deeply is read as plain paragraphs, and its line is noted. The parser's own limit
 * would drop it and everything after it; with no limit at all, a hostile text could exhaust the
 * stack.
 */
function commonMark(): Parser {
  const markdown = new MarkdownIt('commonmark', { maxNesting: Infinity });
  // URLs are shown, never requested, so they stay as typed.
  markdown.normalizeLink = (url) => url;
  const paragraph = markdown.block.ruler.getRules('').at(-1);
  markdown.block.ruler.before('code', 'too_deep', (state, startLine, endLine, silent) => {
    if (state.level < DEEPEST || paragraph === undefined) return false;
    (state.env as Environment).tooDeepAt ??= startLine;
    return paragraph(state, startLine, endLine, silent);
  });
  return markdown;
}

/** The block tokens of a clean text, including link definitions but no inline tokens. */
export function blockTokens(text: string, environment: Environment = {}): Token[] {
  const tokens: Token[] = [];
  const markdown = blockParser();
  markdown.block.parse(text, markdown, environment, tokens);
  return tokens;
}
