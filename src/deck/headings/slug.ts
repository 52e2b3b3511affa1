import { lazily } from '../../lazily.js';

const MARKUP = /!?\[([^[\]]*)\]\([^()]*\)|<\/?[a-z][^<>]*>/gi;
const ASCII = /^[\u0000-\u007f]*$/;
const DROPPED_ASCII = /[^\w\- ]/g;
const DROPPED = lazily(() => /[^\p{L}\p{M}\p{N}_\- ]/gu);

/**
 * The identity that a heading has by its own words, as forges make it for links: lower case, spaces
 * to hyphens, punctuation dropped, letters and digits of every script kept; of a link, its text.
 * May be empty.
 */
export function slugOf(heading: string): string {
  // Most headings are ASCII, and a pattern that knows every script takes long to compile.
  const dropped = ASCII.test(heading) ? DROPPED_ASCII : DROPPED();
  return heading
    .replace(MARKUP, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(dropped, '')
    .trim()
    .replaceAll(' ', '-');
}
