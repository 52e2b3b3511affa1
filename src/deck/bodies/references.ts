import { blockTokens } from './block-parser.js';
import type { DeckOutline } from '../outline.js';

/**
 * All link definitions in a deck, inside items or not, as one text with one definition per line,
 * sorted by label. They are as the parser leaves them: of two with the same label the first counts,
 * and labels are in upper case, which makes no difference to links. Empty if there are none.
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

/** Escapes a text so that it reads as itself between quotes or angle brackets. */
function escaped(text: string): string {
  return text.replace(/[\\<>"]/g, '\\$&').replaceAll('&', '&amp;');
}
