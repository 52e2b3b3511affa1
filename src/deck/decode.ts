import { safeText } from '../safe-text.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import { lineEnd, placeInLine } from './diagnostics/place.js';
import { reportInto } from './diagnostics/report.js';

/** A deck's text, or what is wrong with its bytes. */
export type Decoded =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly diagnostics: readonly Diagnostic[] };

/**
 * Decodes a deck's bytes as UTF-8 and drops a byte order mark. `path` is only used in
 * diagnostics.
 */
export function decodeDeck(bytes: Uint8Array, path: string): Decoded {
  if (bytes.includes(0)) return unreadable(bytes, path);
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return unreadable(bytes, path);
  }
}

function unreadable(bytes: Uint8Array, path: string): Decoded {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, path);
  if (isUtf16(bytes) || bytes.includes(0)) {
    report(
      'binary-file',
      placeInLine('', 1, 0, 1),
      isUtf16(bytes) ? 'This file is UTF-16, not UTF-8.' : 'This is a binary file, not text.',
      isUtf16(bytes) ? 'Save it again as UTF-8.' : 'A deck is a Markdown file in UTF-8.',
    );
  } else {
    const { text, offset, byte } = firstInvalidByte(bytes);
    const lineStart = text.lastIndexOf('\n', offset - 1) + 1 || Number(text.startsWith('\ufeff'));
    const line = text.slice(0, lineStart).split('\n').length;
    const sourceLine = safeText(text.slice(lineStart, lineEnd(text, offset)).replace(/\r$/, ''));
    report(
      'invalid-utf8',
      placeInLine(sourceLine, line, offset - lineStart, 1),
      `The byte ${hexadecimal(byte)} is not UTF-8 here.`,
      'Save the file as UTF-8; it may be in an older encoding such as Latin-1.',
    );
  }
  return { kind: 'unreadable', diagnostics };
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

/**
 * Lenient decoding puts U+FFFD wherever a byte is wrong, but a deck may also contain that
 * character: the first one that was not encoded by its own three bytes marks the mistake.
 */
function firstInvalidByte(bytes: Uint8Array): { text: string; offset: number; byte: number } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let position = 0;
  let offset = 0;
  for (;;) {
    const found = text.indexOf('\ufffd', offset);
    position += encoder.encode(text.slice(offset, found)).length;
    const isItself =
      bytes[position] === 0xef && bytes[position + 1] === 0xbf && bytes[position + 2] === 0xbd;
    if (!isItself) return { text, offset: found, byte: bytes[position] ?? 0 };
    position += 3;
    offset = found + 1;
  }
}

function hexadecimal(byte: number): string {
  return `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}
