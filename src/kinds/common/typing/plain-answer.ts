import { parseInline } from '../../../view/markdown/parser.js';

/**
 * What a line of Markdown says, as one would type it: without the marks of emphasis and code, a link without its
 * address, an image by its description; the line itself if it says nothing.
 */
export function plainAnswer(markdown: string): string {
  let plain = '';
  for (const { type, content } of parseInline(markdown)) {
    if (type === 'softbreak' || type === 'hardbreak') plain += ' ';
    else if (type !== 'html_inline' || !content.startsWith('<!--')) plain += content;
  }
  return plain.trim() === '' ? markdown.trim() : plain.trim();
}
