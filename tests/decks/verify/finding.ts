import type { Diagnostic } from '../../../src/deck/diagnostics/diagnostic.js';

/** A mistake in a deck, as the rest of the project tells of them. */
export function finding(
  code: string,
  { file, line, source }: { readonly file: string; readonly line: number; readonly source: string },
  message: string,
  help: string,
): Diagnostic {
  const indent = source.length - source.trimStart().length;
  const length = Math.max(1, source.trim().length);
  const place = { file, line, column: indent + 1, length, sourceLine: source };
  return { severity: 'error', code, ...place, message, help };
}
