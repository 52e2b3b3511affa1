import type { Palette } from '../palette.js';
import { append, bare, type Span } from '../text/span.js';
import { hasPrompts, promptTokens } from './doctest.js';
import type { CodeToken } from './code-token.js';
import { pythonTokens } from './python.js';

const PYTHON = new Set(['python', 'python3', 'py', 'py3', 'pycon']);

/** The lines of a piece of code, coloured if its language is Python, a session at Python's prompt included. */
export function highlight(source: string, language: string, palette: Palette): Span[][] {
  const lines: Span[][] = [[]];
  for (const { text, look } of tokensOf(source, language)) {
    const paint = look === undefined ? bare : palette[look];
    for (const [index, piece] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      append(lines.at(-1) ?? [], piece, paint);
    }
  }
  return lines;
}

function tokensOf(source: string, language: string): Iterable<CodeToken> {
  if (!PYTHON.has(language)) return [{ text: source, look: undefined }];
  return hasPrompts(source) ? promptTokens(source) : pythonTokens(source);
}
