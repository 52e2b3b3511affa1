import { lazily } from '../../lazily.js';

const ASCII_NAME = /[A-Za-z_][A-Za-z0-9_]*(?![A-Za-z0-9_]|[^\u0000-\u007f])/y;
const ANY_NAME = lazily(() => /[\p{L}_][\p{L}\p{Nd}₀-₉_]*/uy);

/** The name that begins at `start`, if one does: letters of any script, digits, subscript digits and `_`. */
export function nameAt(text: string, start: number): string | undefined {
  ASCII_NAME.lastIndex = start;
  const simple = ASCII_NAME.exec(text)?.[0];
  if (simple !== undefined) return simple;
  if (text.charCodeAt(start) < 0x80 && !/[A-Za-z_]/.test(text.charAt(start))) return undefined;
  const anyName = ANY_NAME();
  anyName.lastIndex = start;
  return anyName.exec(text)?.[0];
}

/** Whether a text is one name and nothing else. */
export function isName(text: string): boolean {
  return text !== '' && nameAt(text, 0) === text;
}
