import type { CodeToken } from './code-token.js';

/**
 * The tokens of the string that begins at `start` with these prefix letters and this quote. A string in single
 * quotes that is not closed ends with its line. What a formatted string computes is left bare.
 */
export function stringTokens(
  source: string,
  start: number,
  prefix: string,
  quote: string,
): CodeToken[] {
  const formatted = /[ft]/i.test(prefix);
  const tokens: CodeToken[] = [];
  let done = start;
  const end = (at: number, look: CodeToken['look']) => {
    if (at > done) tokens.push({ text: source.slice(done, at), look });
    done = at;
  };
  let at = start + prefix.length + quote.length;
  while (at < source.length && !endsHere(source, at, quote)) {
    if (source[at] === '\\') at += 2;
    else if (!formatted || source[at] !== '{') at += 1;
    else if (source[at + 1] === '{') at += 2;
    else {
      end(at, 'literal');
      at = endOfField(source, at, quote);
      end(at, undefined);
    }
  }
  end(source.startsWith(quote, at) ? at + quote.length : Math.min(at, source.length), 'literal');
  return tokens;
}

function endsHere(source: string, at: number, quote: string): boolean {
  return source.startsWith(quote, at) || (quote.length === 1 && source[at] === '\n');
}

/** Where a replacement field ends that begins with the brace at `start`: behind its brace, or with the string. */
function endOfField(source: string, start: number, quote: string): number {
  let depth = 0;
  let at = start;
  while (at < source.length && !endsHere(source, at, quote)) {
    if (source[at] === '{') depth += 1;
    if (source[at] === '}') depth -= 1;
    at += 1;
    if (depth === 0) break;
  }
  return at;
}
