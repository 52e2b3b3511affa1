import { INFIX_CODES, PREFIX_CODES, spellingOf } from '../operations/table.js';
import type { Notation } from '../operations/operation.js';
import type { GraphBuilder } from '../tape/graph-builder.js';
import { neverClosed, requireArity } from './parentheses.js';
import { bindsFirst, isPower, operatorOf, type Pending } from './pending.js';
import { functionCode, type Scope } from './scope.js';
import type { Token } from './tokenizer.js';
import { expectedOperand, expectedOperator } from './unexpected.js';

/** The tokens still to be read, and where the result goes. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly builder: GraphBuilder;
  readonly scope: Scope;
  /** Whether an unmatched `)` ends the formula, because it closes a tuple of outputs. */
  inTuple: boolean;
  /** Index of the next token. */
  next: number;
}

/**
 * Reads one formula up to a `;`, a `,` between outputs, or the end, and returns its node. Dijkstra's shunting-yard
 * algorithm, with explicit stacks instead of recursion: ten thousand parentheses are no problem, and the time is linear.
 * Throws ExpressionError.
 */
export function parseFormula(reading: Reading): number {
  const { text, tokens, builder, scope } = reading;
  const operands: number[] = [];
  const pending: Pending[] = [];
  // How many parentheses are open.
  let depth = 0;

  const peek = (ahead = 0): Token => tokens[reading.next + ahead] ?? endOf(tokens);
  const pop = (): number => operands.pop() ?? -1;

  function apply(code: number): void {
    const right = spellingOf(code).operation.derivatives.length === 2 ? pop() : -1;
    operands.push(builder.operation(code, pop(), right));
  }

  /** Applies the operators that bind tighter than the next one, down to the innermost open parenthesis. */
  function applyPending(comesNext?: Notation): void {
    for (let top = pending.at(-1); top?.kind === 'operator'; top = pending.at(-1)) {
      if (comesNext !== undefined && !bindsFirst(top.notation, comesNext)) return;
      apply(top.code);
      pending.pop();
    }
  }

  /** Consumes a token where an operand should begin; returns whether an operand is still wanted. */
  function readOperand(token: Token): boolean {
    const following = peek();
    if (token.kind === 'number') {
      operands.push(builder.literal({ text: token.text, value: Number(token.text) }));
      return false;
    }
    if (token.kind === 'name' && following.text === '(') {
      const code = functionCode(text, token, scope);
      pending.push({ kind: 'call', opening: token, code, operands: 1 });
      reading.next += 1;
      depth += 1;
      return true;
    }
    if (token.kind === 'name') {
      operands.push(scope.resolve(token));
      return false;
    }
    if (token.text === '-' && following.kind === 'number' && !isPower(peek(1))) {
      // A negative number is a single literal, not a negation.
      reading.next += 1;
      operands.push(
        builder.literal({ text: `-${following.text}`, value: -Number(following.text) }),
      );
      return false;
    }
    const prefix = PREFIX_CODES.get(token.text);
    if (token.text === '(') {
      pending.push({ kind: 'group', opening: token });
      depth += 1;
    } else if (prefix !== undefined) pending.push(operatorOf(prefix));
    else if (token.text !== '+') throw expectedOperand(text, token, tokens[reading.next - 2]);
    return true;
  }

  /** Consumes a token after an operand; returns whether another operand is wanted. */
  function readOperator(token: Token): boolean {
    const code = INFIX_CODES.get(token.text);
    if (code !== undefined) {
      const operator = operatorOf(code);
      applyPending(operator.notation);
      pending.push(operator);
      return true;
    }
    if (token.text === ',' || token.text === ')') applyPending();
    const open = pending.at(-1);
    if (token.text === ',' && open?.kind === 'call') {
      pending[pending.length - 1] = { ...open, operands: open.operands + 1 };
      return true;
    }
    if (token.text === ')' && open !== undefined) {
      pending.pop();
      depth -= 1;
      if (open.kind === 'call') {
        requireArity(text, open);
        apply(open.code);
      }
      return false;
    }
    throw expectedOperator(text, token, tokens[reading.next - 2] ?? token);
  }

  /** Whether a token after an operand ends the formula. */
  function isOver(token: Token): boolean {
    if (token.kind === 'end' || token.text === ';') return true;
    if (token.text !== ',' && !(token.text === ')' && reading.inTuple)) return false;
    if (isDecimalComma(tokens, reading.next)) return false;
    return depth === 0;
  }

  for (let wantsOperand = true; ;) {
    const token = peek();
    if (!wantsOperand && isOver(token)) break;
    reading.next += 1;
    wantsOperand = wantsOperand ? readOperand(token) : readOperator(token);
  }
  applyPending();
  const open = pending.at(-1);
  if (open !== undefined && open.kind !== 'operator') throw neverClosed(text, open.opening);
  return pop();
}

function endOf(tokens: readonly Token[]): Token {
  return tokens.at(-1) ?? { kind: 'end', text: '', start: 0, length: 1 };
}

/** Whether the comma at `index` was meant as a decimal point: `2,5`. */
function isDecimalComma(tokens: readonly Token[], index: number): boolean {
  const [before, comma, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  return (
    comma?.text === ',' &&
    before?.kind === 'number' &&
    after?.kind === 'number' &&
    before.start + before.length === comma.start &&
    comma.start + 1 === after.start
  );
}
