import type { Graph } from '../tape/graph.js';
import { createGraphBuilder } from '../tape/graph-builder.js';
import { ExpressionError } from './expression-error.js';
import { parseFormula, type Reading } from './formula-parser.js';
import { createScope } from './scope.js';
import { tokenize, type Token } from './tokenizer.js';

/**
 * Reads an expression such as `x*y + sin(x)`, or one with named intermediates: `h = x^2; h*h + h`. Every name
 * that is no function, no constant and not defined is an input, in the order in which they appear. The last
 * formula is the result; a name before it, as in `y = x^2`, names the result. Linear in the length of the text.
 * Throws ExpressionError, which shows the place.
 */
export function parseExpression(text: string): Graph {
  const tokens = tokenize(text);
  const builder = createGraphBuilder();
  const scope = createScope(text, builder);
  const reading: Reading = { text, tokens, builder, scope, next: 0 };
  for (;;) {
    const first = tokens[reading.next];
    const name = takeName(reading);
    const output = parseFormula(reading);
    // Again, now that the formula is known: it must not use the name as a variable.
    if (name !== undefined) scope.requireNew(name);
    if (reachedEnd(reading)) {
      scope.requireUsed();
      return builder.build({ output, outputName: name?.text, definitions: scope.definitions });
    }
    if (name === undefined) throw unnamed(text, first);
    scope.define(name, output);
  }
}

/** The name that the next formula is given, if any. */
function takeName(reading: Reading): Token | undefined {
  const { scope, tokens } = reading;
  const name = tokens[reading.next];
  if (name?.kind !== 'name' || tokens[reading.next + 1]?.text !== '=') return undefined;
  scope.requireNew(name);
  reading.next += 2;
  return name;
}

/** Goes past a `;`. A last `;` may stand before nothing. */
function reachedEnd(reading: Reading): boolean {
  if (reading.tokens[reading.next]?.text === ';') reading.next += 1;
  return reading.tokens[reading.next]?.kind === 'end';
}

function unnamed(text: string, first: Token | undefined): ExpressionError {
  return new ExpressionError(
    'Only the last formula can do without a name, and this one is not the last.',
    text,
    first ?? { start: 0, length: 1 },
    'Name it and use the name: h = x^2; h*h + h.',
  );
}
