const FENCE = /^[ \t]*(?:`{3,}|~{3,})[^\n]*$/gm;
const LINE_MARK = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))+/gm;
const LINK = /!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g;
const TAG = /<\/?[a-z][^<>]*>|<!-- -->/gi;
const MARKS = /[`*_~\\[\]]/g;

/**
 * What Markdown says, whatever it looks like: no markup, lower case, single spaces. Where a sign may be markup or not,
 * it goes, so that `x*y` is `xy`: good enough to tell whether two texts are the same, and no text to be read.
 */
export function plainWords(markdown: string): string {
  return markdown
    .normalize('NFC')
    .replace(FENCE, '')
    .replace(LINE_MARK, '')
    .replace(LINK, '$1')
    .replace(TAG, '')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}
