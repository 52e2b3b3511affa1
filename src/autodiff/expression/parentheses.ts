import { spellingOf } from '../operations/table.js';
import { ExpressionError, quoted } from './expression-error.js';
import type { Call } from './pending.js';
import type { Token } from './tokenizer.js';

/** Whether a function was given as many operands as it takes. @throws ExpressionError if not */
export function requireArity(text: string, { opening, code, operands }: Call): void {
  const { derivatives } = spellingOf(code).operation;
  if (operands === derivatives.length) return;
  const wanted = derivatives.length === 1 ? 'one operand' : 'two operands';
  const advice =
    operands > derivatives.length && derivatives.length === 2
      ? `More than two can be nested: ${opening.text}(a, ${opening.text}(b, c)).`
      : undefined;
  throw new ExpressionError(
    `${opening.text} takes ${wanted}, not ${operands}.`,
    text,
    opening,
    advice,
  );
}

/** The error for a parenthesis that is still open at the end. */
export function neverClosed(text: string, opening: Token): ExpressionError {
  const what =
    opening.kind === 'name' ? `The parenthesis after ${quoted(opening.text)}` : 'This "("';
  return new ExpressionError(`${what} is never closed.`, text, opening, 'Add the missing ")".');
}
