const FENCE = /^[ \t]*(?:`{3,}|~{3,})[^\n]*$/gm;
const LINE_MARK = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)]|#{1,6})(?:[ \t]+|$))+/gm;
const LINK = /!?\[([^[\]]*)\](?:\([^()]*\)|\[[^[\]]*\])/g;
const TAG = /<\/?[a-z][^<>]*>|<!-- -->/gi;
const MARKS = /[`*_~\\[\]]/g;

/**
 * The text of Markdown regardless of its looks: no markup, lower case, single spaces. Characters that may be markup are
 * dropped, so `x*y` becomes `xy`: good enough for comparing two texts, not for reading.
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
