import stringWidth from 'fast-string-width';
import { narrowWidth } from './narrow.js';

const PRINTABLE_ASCII = /^[\u0020-\u007e]*$/;
/** Colours, and hiding the cursor. */
const CONTROL_SEQUENCE = /\u001b\[[\d;?]*[A-Za-z]/g;

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
  return narrowWidth(bare) ?? stringWidth(bare);
}

/** Text followed by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Text preceded by as many spaces as bring it to `width` columns; longer text is left as it is. */
export function padStart(text: string, width: number): string {
  return ' '.repeat(Math.max(0, width - displayWidth(text))) + text;
}
