import type { MarkdownIt } from 'markdown-it';
import { texAsText } from './tex-as-text.js';

/** In code units: no formula on a line is longer, and a lone dollar sign is not followed to the end of the text. */
const LONGEST = 500;

/** A letter by itself, or something that prose between two dollar signs does not have. */
const LOOKS_LIKE_MATHEMATICS = /^[A-Za-z]$|[\\^_=+*<>|/'()]|^-?\d+(?:\.\d+)?$/;

/**
 * Teaches a parser `$…$` and `$$…$$`: a formula is shown as Unicode where it fits on a line, and as it was typed
 * otherwise. As in Pandoc, the first sign has no space behind it, and the second has none before it and no letter or
 * digit after it: so that prices stay prices.
 */
export function mathematics(markdown: MarkdownIt): void {
  markdown.inline.ruler.before('escape', 'mathematics', (state, silent) => {
    const { src, pos, posMax } = state;
    if (src.charCodeAt(pos) !== 0x24) return false;
    const mark = src.startsWith('$$', pos) ? '$$' : '$';
    const from = pos + mark.length;
    const to = endOf(src.slice(from, Math.min(posMax, from + LONGEST)), mark);
    if (to <= 0) return false;
    const tex = src.slice(from, from + to);
    const end = from + to + mark.length;
    if (mark === '$' && /[\p{L}\p{N}$]/u.test(src.charAt(end))) return false;
    if (!LOOKS_LIKE_MATHEMATICS.test(tex)) return false;
    if (!silent) {
      const token = state.push('text', '', 0);
      token.content = texAsText(tex) ?? src.slice(pos, end);
    }
    state.pos = end;
    return true;
  });
}

/** Where the closing sign stands in what follows the opening one; -1 if there is none. */
function endOf(text: string, mark: string): number {
  if (/^\s/.test(text)) return -1;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (!/[\s\\]/.test(text.charAt(at - 1))) return at;
  }
  return -1;
}
