import { blockTokens } from './block-parser.js';

/**
 * Some lines from within a paragraph as a paragraph of their own. The first may mean something else
 * once nothing comes before it, such as `2. two`: a backslash keeps it text.
 */
export function asParagraph(lines: readonly string[]): string[] {
  const text = lines.map((line) => line.trimStart());
  const [first = '', ...rest] = text.slice(text.findIndex((line) => line !== ''));
  if (first === '' || isParagraph([first, ...rest].join('\n'))) return [first, ...rest];
  const number = /^\d*/.exec(first)?.[0] ?? '';
  return [`${number}\\${first.slice(number.length)}`, ...rest];
}

function isParagraph(markdown: string): boolean {
  return /^\p{L}/u.test(markdown) || blockTokens(markdown)[0]?.type === 'paragraph_open';
}
