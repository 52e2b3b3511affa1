import type { Graph, Output } from '../tape/graph.js';
import { createGraphBuilder } from '../tape/graph-builder.js';
import { ExpressionError } from './expression-error.js';
import { parseFormula, type Reading } from './formula-parser.js';
import { createScope } from './scope.js';
import { subscripted } from './subscript.js';
import { tokenize, type Token } from './tokenizer.js';

/**
 * Reads an expression such as `x*y + sin(x)`, or one with named intermediates: `h = x^2; h*h + h`. A name that
 * is not a function, a constant or defined is an input; inputs keep the order in which they appear. The last
 * formula is the result; a name before it, as in `y = x^2`, names the result. Several results are separated by commas,
 * with or without parentheses and names: `x*y, x + y`. Linear in the length of the text.
 * Throws ExpressionError, which shows the place.
 */
export function parseExpression(text: string): Graph {
  const tokens = tokenize(text);
  const builder = createGraphBuilder();
  const scope = createScope(text, builder);
  const reading: Reading = { text, tokens, builder, scope, next: 0, inTuple: false };
  for (;;) {
    const first = tokens[reading.next];
    const { name, outputs, comma } = parseStatement(reading);
    if (reachedEnd(reading)) {
      scope.requireUsed();
      return builder.build({ outputs, definitions: scope.definitions });
    }
    if (comma !== undefined) throw severalTooEarly(text, comma);
    if (name === undefined) throw unnamed(text, first);
    scope.define(name, outputs[0]?.node ?? -1);
  }
}

/** What stands between two `;`. */
interface Statement {
  /** The name at the very beginning. */
  readonly name: Token | undefined;
  readonly outputs: readonly Output[];
  /** The first comma between outputs, if there are several. */
  readonly comma: Token | undefined;
}

function parseStatement(reading: Reading): Statement {
  const { scope, tokens } = reading;
  const name = takeName(reading);
  reading.inTuple = opensTuple(tokens, reading.next);
  const named: { name: Token | undefined; node: number }[] = [];
  let comma: Token | undefined;
  if (reading.inTuple) reading.next += 1;
  for (;;) {
    const isFirst = named.length === 0;
    const own = isFirst && !reading.inTuple ? name : takeName(reading);
    const node = parseFormula(reading);
    // Again, now that the formula is known: it must not use the name as a variable.
    if (own !== undefined) scope.requireNew(own);
    named.push({ name: own, node });
    const isLast = tokens[reading.next]?.text !== ',';
    // A result with a name may be used by the next ones.
    if (own !== undefined && !(isFirst && isLast)) scope.define(own, node, { isResult: true });
    if (isLast) break;
    comma ??= tokens[reading.next];
    reading.next += 1;
  }
  if (reading.inTuple) {
    reading.next += 1;
    reading.inTuple = false;
    if (name !== undefined) scope.requireNew(name);
    const outputs = named.map(({ name: own, node }, index) => ({
      node,
      name: own?.text ?? (name && subscripted(name.text, index + 1)),
    }));
    return { name, outputs, comma };
  }
  return { name, outputs: named.map(({ name: own, node }) => ({ node, name: own?.text })), comma };
}

/** Whether the parenthesis at `start` holds several results: it has a comma of its own, and nothing follows it. */
function opensTuple(tokens: readonly Token[], start: number): boolean {
  if (tokens[start]?.text !== '(') return false;
  let depth = 0;
  let hasComma = false;
  for (let index = start; index < tokens.length; index += 1) {
    const { text } = tokens[index] ?? { text: '' };
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (text === ',' && depth === 1) hasComma = true;
    if (text === ';') return false;
    if (depth > 0) continue;
    const following = tokens[index + 1];
    return hasComma && (following?.kind === 'end' || following?.text === ';');
  }
  return false;
}

/** The name given to the next formula, if any. */
function takeName(reading: Reading): Token | undefined {
  const { scope, tokens } = reading;
  const name = tokens[reading.next];
  if (name?.kind !== 'name' || tokens[reading.next + 1]?.text !== '=') return undefined;
  scope.requireNew(name);
  reading.next += 2;
  return name;
}

/** Skips a `;`. Nothing need follow the last one. */
function reachedEnd(reading: Reading): boolean {
  if (reading.tokens[reading.next]?.text === ';') reading.next += 1;
  return reading.tokens[reading.next]?.kind === 'end';
}

function severalTooEarly(text: string, comma: Token): ExpressionError {
  return new ExpressionError(
    'Only the last formula can have several results, and this one is not the last.',
    text,
    comma,
    'End each named formula with a semicolon: a = x^2; b = x*y; a*b, a + b.',
  );
}

function unnamed(text: string, first: Token | undefined): ExpressionError {
  return new ExpressionError(
    'Only the last formula may have no name, and this one is not the last.',
    text,
    first ?? { start: 0, length: 1 },
    'Name it and use the name: h = x^2; h*h + h.',
  );
}
