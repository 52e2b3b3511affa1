import { lazily } from '../../lazily.js';

const MARKUP = /!?\[([^[\]]*)\]\([^()]*\)|<\/?[a-z][^<>]*>/gi;
const ASCII = /^[\u0000-\u007f]*$/;
const DROPPED_ASCII = /[^\w\- ]/g;
const DROPPED = lazily(() => /[^\p{L}\p{M}\p{N}_\- ]/gu);

/**
 * The slug of a heading, as code hosts make it for links to headings: lower case, hyphens for
 * spaces, no punctuation, letters and digits of every script, and only the text of links. May be
 * empty.
 */
export function slugOf(heading: string): string {
  // Most headings are ASCII, and a pattern for every script takes long to compile.
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
