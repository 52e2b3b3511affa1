import stringWidth from 'fast-string-width';
import { safeText } from '../../safe-text.js';
import { UserError } from '../../user-error.js';

/** Part of the expression's text: an offset and a length in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly length: number;
}

/** A mistake in an expression. The message shows the line with a caret under the place. */
export class ExpressionError extends UserError {
  /** The sentence alone, without the drawing. */
  readonly sentence: string;
  /** Where the mistake is, in UTF-16 code units counted from 1. */
  readonly column: number;

  constructor(sentence: string, text: string, span: Span, hint?: string) {
    // In a blank text there is nothing to point at.
    super(text.trim() === '' ? sentence : `${sentence}\n${pointAt(text, span)}`, hint, 2);
    this.sentence = sentence;
    this.column = span.start + 1;
  }
}

/** How much of a long expression to show on either side of the mistake, in code units. */
const CONTEXT = 30;

function pointAt(text: string, { start, length }: Span): string {
  const from = Math.max(0, start - CONTEXT);
  const to = Math.min(text.length, start + CONTEXT);
  const before = (from > 0 ? '…' : '') + oneLine(text.slice(from, start));
  const after = oneLine(text.slice(start, to)) + (to < text.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, Math.min(length, to - start)));
  return `  ${before}${after}\n  ${' '.repeat(stringWidth(before))}${carets} column ${start + 1}`;
}

function oneLine(text: string): string {
  return safeText(text.replace(/\s/g, ' '));
}

/** A piece of the expression, made fit for a sentence: quoted, harmless and not too long. */
export function quoted(text: string): string {
  const short = text.length > CONTEXT ? `${text.slice(0, CONTEXT)}…` : text;
  return `"${oneLine(short)}"`;
}
