import { blockTokens } from './block-parser.js';

/**
 * Turns some lines of a paragraph into a paragraph of their own. The first may mean something else
 * once nothing comes before it, such as `2. two`; a backslash keeps it text. The white space before
 * the other lines stays, since they may mean something else without it.
 */
export function asParagraph(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start < 0) return [];
  const first = (lines[start] ?? '').trimStart();
  const rest = lines.slice(start + 1);
  if (isParagraph([first, ...rest].join('\n'))) return [first, ...rest];
  const number = /^\d*/.exec(first)?.[0] ?? '';
  return [`${number}\\${first.slice(number.length)}`, ...rest];
}

function isParagraph(markdown: string): boolean {
  return /^[A-Za-z]/.test(markdown) || blockTokens(markdown)[0]?.type === 'paragraph_open';
}
