import { blockTokens } from './block-parser.js';
import type { DeckOutline } from '../outline.js';

/**
 * All link definitions in a deck, in items or not, as one text, a definition a line, by their
 * labels, in the form that parsing leaves them: of two with one label the first counts, and labels
 * are in upper case, which links find too, since labels match regardless of case. Empty if there
 * are none.
 */
export function collectReferences({ text, start, headings }: DeckOutline): string {
  if (!text.includes(']:')) return '';
  const environment: Parameters<typeof blockTokens>[1] = {};
  const bodyOffsets = [start, ...headings.map(({ bodyOffset }) => bodyOffset)];
  for (const [index, offset] of bodyOffsets.entries()) {
    const body = text.slice(offset, headings[index]?.offset);
    if (body.includes(']:')) blockTokens(body, environment);
  }
  return Object.entries(environment.references ?? {})
    .map(([label, { href, title }]) => `[${label}]: <${escaped(href)}>${titled(title)}`)
    .sort()
    .join('\n');
}

function titled(title: string): string {
  return title === '' ? '' : ` "${escaped(title).replace(/\s+/g, ' ')}"`;
}

/** Text that parses as itself, between quotes or pointed brackets. */
function escaped(text: string): string {
  return text.replace(/[\\<>"]/g, '\\$&').replaceAll('&', '&amp;');
}
