import type { Diagnostic } from './diagnostic.js';
import { DIAGNOSTIC_CODES, type DiagnosticCode } from './diagnostic-codes.js';
import type { Place } from './place.js';

/** Records one finding: what is wrong, as a sentence, and how to fix it. */
export type Report = (code: DiagnosticCode, place: Place, message: string, help: string) => void;

/** A report that appends its findings about `file` to `diagnostics`. */
export function reportInto(diagnostics: Diagnostic[], file: string): Report {
  return (code, { line, column, length, sourceLine }, message, help) => {
    const severity = DIAGNOSTIC_CODES[code];
    diagnostics.push({ severity, code, file, line, column, length, sourceLine, message, help });
  };
}

/** The findings in the order of the file; those at the same place keep their order. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.toSorted((a, b) => a.line - b.line || a.column - b.column);
}

export function hasError(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}
