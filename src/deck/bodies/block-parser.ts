import MarkdownIt, { type MarkdownIt as Parser, type Token } from 'markdown-it';

/**
 * What stands in so many blocks is too deep: a quote counts one, a list two, itself and its item.
 */
export const DEEPEST = 20;

/** What a parse leaves behind besides its tokens. */
interface Environment {
  [key: string | symbol]: unknown;
  references?: Record<string, { title: string; href: string }>;
  /** The first line, from 0, that is nested too deeply to be taken apart. */
  tooDeepAt?: number;
}

let parser: Parser | undefined;

/** The parser of CommonMark's blocks, made when it is first needed. */
export function blockParser(): Parser {
  return (parser ??= commonMark());
}

/**
 * What is nested too deeply is taken as the paragraphs it would be without its markers, and noted:
 * the parser's own limit would drop it and all that follows, and without one a hostile text could
 * exhaust the stack.
 */
function commonMark(): Parser {
  const markdown = new MarkdownIt('commonmark', { maxNesting: Infinity });
  // Addresses are shown, not requested: they stay as they were typed.
  markdown.normalizeLink = (url) => url;
  const paragraph = markdown.block.ruler.getRules('').at(-1);
  markdown.block.ruler.before('code', 'too_deep', (state, startLine, endLine, silent) => {
    if (state.level < DEEPEST || paragraph === undefined) return false;
    (state.env as Environment).tooDeepAt ??= startLine;
    return paragraph(state, startLine, endLine, silent);
  });
  return markdown;
}

/** The block tokens of a clean text, with definitions, but without the inline ones. */
export function blockTokens(text: string, environment: Environment = {}): Token[] {
  const tokens: Token[] = [];
  const markdown = blockParser();
  markdown.block.parse(text, markdown, environment, tokens);
  return tokens;
}
