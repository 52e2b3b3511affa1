import type { Diagnostic, Severity } from '../deck/diagnostics/diagnostic.js';
import { safeText } from '../safe-text.js';
import type { Palette, Surface } from './palette.js';
import { excerpt } from './source-excerpt.js';
import { wrapText } from './wrap.js';

/**
 * Diagnostics as a compiler prints them: what is wrong, where, the line with a caret, and what to
 * try; at the end how many there are. Lines fit the surface, of 20 columns or more, except that a
 * path is never broken, so that it can be copied and clicked.
 */
export function renderDiagnostics(diagnostics: readonly Diagnostic[], surface: Surface): string {
  return [
    ...diagnostics.map((diagnostic) => renderDiagnostic(diagnostic, surface)),
    summary(diagnostics),
  ].join('\n\n');
}

function renderDiagnostic(diagnostic: Diagnostic, { width, palette }: Surface): string {
  const { severity, code, file, line, column, message, help } = diagnostic;
  const paint = paintOf(severity, palette);
  const title = `${paint(`${severity}[${code}]`)}${palette.strong(`: ${safeText(message)}`)}`;
  return [
    ...wrapText(title, width, { hangingIndent: 2 }),
    `${palette.muted('-->')} ${safeText(file)}:${line}:${column}`,
    ...sourceLines(diagnostic, { width, palette }),
    ...wrapText(`${palette.good('help')}: ${safeText(help)}`, width, { hangingIndent: 2 }),
  ].join('\n');
}

function sourceLines(diagnostic: Diagnostic, { width, palette }: Surface): string[] {
  const { line, column, length, severity } = diagnostic;
  const source = safeText(diagnostic.sourceLine);
  if (source.trim() === '') return [];
  const number = String(line);
  const gutter = ' '.repeat(number.length);
  const bar = palette.muted('|');
  const shown = excerpt(source, column - 1, length, Math.max(4, width - number.length - 3));
  const caret = paintOf(severity, palette)('^'.repeat(shown.width));
  return [
    `${gutter} ${bar}`,
    `${palette.muted(number)} ${bar} ${shown.text}`,
    `${gutter} ${bar} ${' '.repeat(shown.indent)}${caret}`,
  ];
}

function paintOf(severity: Severity, palette: Palette): Palette['bad'] {
  return severity === 'error' ? palette.bad : palette.caution;
}

function summary(diagnostics: readonly Diagnostic[]): string {
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const where = files > 1 ? ` in ${files} files` : '';
  const sentence = `${counted(errors, 'error')} and ${counted(warnings, 'warning')}${where}.`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function counted(count: number, thing: string): string {
  return `${count === 0 ? 'no' : count} ${thing}${count === 1 ? '' : 's'}`;
}
