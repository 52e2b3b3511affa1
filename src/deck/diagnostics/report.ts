import type { Diagnostic } from './diagnostic.js';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from './diagnostic-codes.js';
import type { Place } from './place.js';

/** Takes down one finding: what is wrong as a sentence, and what to try. */
export type Report = (code: DiagnosticCode, place: Place, message: string, help: string) => void;

/** A report that files its findings about `file` at the end of `diagnostics`. */
export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (code, { line, column, length, sourceLine }, message, help) => {
    const severity = DIAGNOSTIC_CODES[code];
    diagnostics.push({ severity, code, file, line, column, length, sourceLine, message, help });
  };
}

/** The findings as a reader of the file meets them; those at one place keep their order. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
