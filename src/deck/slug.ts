const MARKUP = /!?\[([^[\]]*)\]\([^()]*\)|<\/?[a-z][^<>]*>/gi;
const DROPPED = /[^\p{L}\p{M}\p{N}_\- ]/gu;

/**
 * The identity that a heading has by its own words, as forges make it for links: lower case, spaces to hyphens,
 * punctuation dropped, letters and digits of every script kept; of a link, its text. May be empty.
 */
export function slugOf(heading: string): string {
  return heading
    .replace(MARKUP, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(DROPPED, '')
    .trim()
    .replaceAll(' ', '-');
}
