import { INFIX_CODES, spellingOf } from '../operations/table.js';
import type { Notation } from '../operations/operation.js';
import type { Token } from './tokenizer.js';

/** An operator waiting for its right operand; the code is its index in the table of spellings. */
interface Operator {
  readonly kind: 'operator';
  readonly code: number;
  readonly notation: Notation;
}

/** A function whose parenthesis is open, and how many operands have been started. */
export interface Call {
  readonly kind: 'call';
  readonly opening: Token;
  readonly code: number;
  readonly operands: number;
}

/** Something started that is waiting for its right operand or its closing parenthesis. */
export type Pending = Operator | { readonly kind: 'group'; readonly opening: Token } | Call;

/** The operator of a code, with the notation that decides when it is applied. */
export function operatorOf(code: number): Operator {
  return { kind: 'operator', code, notation: spellingOf(code).operation.notation };
}

/** Whether the operator that was read first gets the operand between it and the next one. */
export function bindsFirst(first: Notation, next: Notation): boolean {
  if (first.kind === 'call' || next.kind !== 'infix') return false;
  return (
    first.precedence > next.precedence ||
    (first.precedence === next.precedence && next.associativity === 'left')
  );
}

/** Whether a token is a power sign, which binds tighter than a minus before it. */
export function isPower(token: Token): boolean {
  const code = INFIX_CODES.get(token.text);
  return code !== undefined && spellingOf(code).operation.name === 'pow';
}
