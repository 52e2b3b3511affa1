import stringWidth from 'fast-string-width';

const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;

// Latin, Greek, punctuation, raised and lowered signs, arrows, operators, lines, our marks, the Braille of plots: one
// column each, and what mathematics and our screens are written with. The library knows them too, but its first look at
// any of them costs milliseconds.
const NARROW =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u036f\u0391-\u03ff\u1d2c-\u1d6a\u2010-\u2027\u2030-\u205e\u2070-\u209c\u2190-\u22ff\u2500-\u259f\u25b2\u25bc\u2713\u2717\u2800-\u28ff]*$/;
/** Colours, and hiding the cursor. */
const CONTROL_SEQUENCE = /\u001b\[[\d;?]*[A-Za-z]/g;
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
  const bare = text.includes('\u001b') ? text.replace(CONTROL_SEQUENCE, '') : text;
  if (isPrintableAscii(bare)) return bare.length;
  return NARROW.test(bare) ? bare.replace(COMBINING, '').length : stringWidth(bare);
}

/** Text followed by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Text preceded by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
