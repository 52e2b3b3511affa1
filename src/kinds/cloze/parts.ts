import type { Part } from '../kind.js';
import { clozeParts } from './blanks.js';

/** One item for each blank, or for each label; without a blank the heading itself, which is then found wanting. */
export function blanksAsParts(markdown: string): readonly Part[] {
  const parts = clozeParts(withoutAsides(markdown));
  if (parts.length === 0) return [{ name: '', isFixed: true }];
  return parts.map(({ part, labelled }) => ({ name: part, isFixed: labelled }));
}

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const QUOTE = /^ {0,3}>/;

/** The text with its quotes blanked out, asides among them, in which nothing is hidden; every offset stays. */
export function withoutAsides(markdown: string): string {
  if (!markdown.includes('>')) return markdown;
  let fence = '';
  const lines = markdown.split('\n').map((line) => {
    const mark = FENCE.exec(line)?.[1] ?? '';
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
    // In code such a line is a prompt of Python, or a comparison.
    return fence === '' && QUOTE.test(line) ? ' '.repeat(line.length) : line;
  });
  return lines.join('\n');
}
