import type { Part } from '../kind.js';
import { clozeParts } from './blanks.js';

/** One item for each blank, or for each label; without a blank the heading itself, which is then found wanting. */
export function blanksAsParts(markdown: string): readonly Part[] {
  const parts = clozeParts(withoutAsides(markdown));
  if (parts.length === 0) return [{ name: '', isFixed: true }];
  return parts.map(({ part, labelled }) => ({ name: part, isFixed: labelled }));
}

const ASIDE = /^ {0,3}>[^\n]*$/gm;
const COMMENT = /<!--[^]*?-->/g;

/** The text with quotes and comments blanked out, in which nothing is hidden; every offset stays. */
export function withoutAsides(markdown: string): string {
  const blank = (text: string): string => text.replace(/[^\n]/g, ' ');
  return markdown.replace(COMMENT, blank).replace(ASIDE, blank);
}
