// C0 except tab and line feed, DEL, C1; the bidirectional overrides and isolates, which reorder what is
// seen; line and paragraph separators, which add line breaks that we would not notice.
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text from outside (a deck, a path, an argument), made harmless for a terminal: each control character
 * becomes U+FFFD, so an escape sequence shows as plain characters and can neither move the cursor nor set a
 * title. One code unit stays one code unit, so columns still hold. Carriage returns are replaced too:
 * normalise line ends first.
 */
export function safeText(text: string): string {
  return text.replace(UNSAFE, '\ufffd');
}

/** A word or path from the command line, for use in a sentence: an empty one is shown as quotation marks. */
export function safeWord(word: string): string {
  return word === '' ? '""' : safeText(word);
}

const UNSAFE_OR_COLOUR = new RegExp(`\\u001b\\[[\\d;]*m|${UNSAFE.source}`, 'g');

/**
 * Our own output on its way to the terminal: colours stay, and anything else that `safeText` would replace is replaced.
 * The last safeguard, for text that came in some unforeseen way.
 */
export function safePainted(text: string): string {
  return text.replace(UNSAFE_OR_COLOUR, (found) => (found.length > 1 ? found : '\ufffd'));
}

/** JSON on one line, with anything unsafe in a terminal escaped, so that every text can be read back unchanged. */
export function safeJson(document: unknown): string {
  const escape = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(document).replace(UNSAFE, escape);
}

/** The offset of the first character that `safeText` would replace, or -1. */
export function firstUnsafe(text: string): number {
  return text.search(UNSAFE);
}
