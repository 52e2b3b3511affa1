import stringWidth from 'fast-string-width';

const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

// Latin, Greek, punctuation, raised and lowered signs, arrows, operators: one column each, and what mathematics
// is written with. The library knows them too, but its first look at any of them costs milliseconds.
const NARROW =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u036f\u0391-\u03ff\u1d2c-\u1d6a\u2010-\u2027\u2070-\u209c\u2190-\u22ff]*$/;
const COMBINING = /[\u0300-\u036f]/g;

/** Whether each character takes one column and stands for itself; what most text is, and cheap to lay out. */
export function isPrintableAscii(text: string): boolean {
  return PRINTABLE_ASCII.test(text);
}

/**
 * The columns that text takes on a terminal: wide characters (CJK, emoji) count two, combining marks and
 * colour codes none.
 */
export function displayWidth(text: string): number {
  if (isPrintableAscii(text)) return text.length;
  return NARROW.test(text) ? text.replace(COMBINING, '').length : stringWidth(text);
}

/** Text followed by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Text preceded by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
