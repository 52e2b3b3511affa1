import { ExpressionError, quoted } from '../autodiff/expression/expression-error.js';
import { parseFormula } from '../autodiff/expression/formula-parser.js';
import { tokenize, type Token } from '../autodiff/expression/tokenizer.js';
import { CONSTANTS, FUNCTION_CODES } from '../autodiff/operations/table.js';
import type { GraphBuilder } from '../autodiff/tape/graph-builder.js';

/** The longest formula accepted, in UTF-16 code units. */
export const LONGEST_FORMULA = 2000;

/**
 * Reads one formula into a graph under construction and returns its node. `resolve` gives the node of a name, or throws.
 * Throws ExpressionError for anything that is not one formula.
 */
export function parseInto(
  builder: GraphBuilder,
  text: string,
  resolve: (token: Token) => number,
): number {
  if (text.length > LONGEST_FORMULA) {
    const sentence = `The formula is longer than ${LONGEST_FORMULA} characters.`;
    throw new ExpressionError(sentence, text, { start: LONGEST_FORMULA, length: 1 }, 'Split it.');
  }
  const tokens = tokenize(text);
  const scope = {
    resolve(token: Token): number {
      const constant = CONSTANTS.get(token.text);
      if (constant !== undefined) return builder.literal({ text: token.text, value: constant });
      if (!FUNCTION_CODES.has(token.text)) return resolve(token);
      const sentence = `${quoted(token.text)} is a function and needs its operand in parentheses.`;
      throw new ExpressionError(sentence, text, token, `Write ${token.text}(x).`);
    },
    requireNew: () => undefined,
    define: () => undefined,
    requireUsed: () => undefined,
    definitions: new Map<string, number>(),
  };
  const reading = { text, tokens, builder, scope, next: 0, inTuple: false };
  const node = parseFormula(reading);
  const rest = tokens[reading.next];
  if (rest !== undefined && rest.kind !== 'end') {
    const sentence = `Only one formula is allowed here, and it ends before ${quoted(rest.text)}.`;
    throw new ExpressionError(sentence, text, rest, 'Put every value on its own line.');
  }
  return node;
}

/** The names in a text that are neither functions nor constants, with their places. @throws ExpressionError */
export function namesIn(text: string): Token[] {
  return tokenize(text).filter(
    ({ kind, text: name }) => kind === 'name' && !CONSTANTS.has(name) && !FUNCTION_CODES.has(name),
  );
}
